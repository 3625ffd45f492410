package org.exolot.certificate;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.FontFormatException;
import java.awt.Rectangle;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws what stands in a page as SVG. Plots and codes become vectors whose text is set in the document's fonts; a lab's own image in its template,
 * which may use all of SVG, is left to Batik.
 */
final class Drawings implements SVGDrawer {
    private final Fonts fonts;
    private Optional<SVGDrawer> batik = Optional.empty();
    private List<FontFaceRule> faces = List.of();
    private @Nullable SharedContext shared;
    private @Nullable UserAgentCallback agent;

    Drawings(Fonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        return Drawing.of(svg)
                .filter(this::canSet)
                .<SVGImage>map(drawing -> Image.of(drawing, fonts, cssWidth, cssHeight, dotsPerPixel))
                .orElseGet(() -> batik().buildSVGImage(svg, box, css, cssWidth, cssHeight, dotsPerPixel));
    }

    private boolean canSet(Drawing drawing) {
        return drawing.marks().stream()
                .allMatch(mark -> !(mark instanceof Drawing.Mark.Text text)
                        || Typesetting.set(text.words()).stream().allMatch(run -> fonts.have(run.text())));
    }

    private SVGDrawer batik() {
        return batik.orElseGet(() -> {
            SVGDrawer drawer = new BatikSVGDrawer();
            if (agent != null) {
                drawer.withUserAgent(agent);
            }
            if (shared != null) {
                drawer.importFontFaceRules(faces, shared);
                Fonts.register(drawer);
            }
            batik = Optional.of(drawer);
            return drawer;
        });
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext context) {
        faces = List.copyOf(fontFaces);
        shared = context;
    }

    @Override
    public void withUserAgent(UserAgentCallback userAgentCallback) {
        agent = userAgentCallback;
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style)
            throws IOException, FontFormatException {
        batik().addFontFile(file, family, weight, style);
    }

    @Override
    public void close() throws IOException {
        if (batik.isPresent()) {
            batik.get().close();
        }
    }

    /**
     * A drawing at its place.
     *
     * @param width in dots of the renderer
     * @param height in dots of the renderer
     */
    private record Image(Drawing drawing, Fonts fonts, int width, int height) implements SVGImage {
        static Image of(Drawing drawing, Fonts fonts, double cssWidth, double cssHeight, double dotsPerPixel) {
            double scale = dotsPerPixel;
            if (cssWidth >= 0) {
                scale = cssWidth / drawing.width();
            } else if (cssHeight >= 0) {
                scale = cssHeight / drawing.height();
            }
            return new Image(drawing, fonts, (int) Math.round(drawing.width() * scale), (int)
                    Math.round(drawing.height() * scale));
        }

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            PdfBoxOutputDevice page = (PdfBoxOutputDevice) device;
            try {
                PDFormXObject form = DrawingForm.of(drawing, width / page.getDotsPerPoint(), page.getWriter(), fonts);
                page.drawPdfAsImage(form, new Rectangle((int) x, (int) y, width, height), width, height);
            } catch (IOException failed) {
                throw new UncheckedIOException("A drawing of the certificate could not be printed", failed);
            }
        }
    }
}
