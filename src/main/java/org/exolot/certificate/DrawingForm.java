package org.exolot.certificate;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.exolot.certificate.Drawing.Mark;
import org.exolot.certificate.Drawing.Point;
import org.exolot.certificate.Drawing.Stroke;

/** Puts a drawing into a document as a form of its own, its text in the document's fonts: what it looks like depends on no font of the machine. */
final class DrawingForm {
    /** Of a circle's radius, to the control points of the four curves that stand for it. */
    private static final float ARC = 0.5523f;

    private final PDPageContentStream canvas;
    private final Fonts fonts;

    private DrawingForm(PDPageContentStream canvas, Fonts fonts) {
        this.canvas = canvas;
        this.fonts = fonts;
    }

    /** @param width how wide it is in points */
    static PDFormXObject of(Drawing drawing, double width, PDDocument document, Fonts fonts) throws IOException {
        PDAppearanceStream form = new PDAppearanceStream(document);
        double scale = width / drawing.width();
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle((float) drawing.width(), (float) drawing.height()));
        form.setMatrix(new AffineTransform(scale, 0, 0, -scale, 0, drawing.height() * scale));
        try (PDPageContentStream canvas =
                new PDPageContentStream(document, form, form.getStream().createOutputStream(COSName.FLATE_DECODE))) {
            DrawingForm drawn = new DrawingForm(canvas, fonts);
            for (Mark mark : drawing.marks()) {
                drawn.draw(mark);
            }
        }
        return form;
    }

    private void draw(Mark mark) throws IOException {
        switch (mark) {
            case Mark.Line line -> {
                use(line.stroke());
                trace(line.points());
                canvas.stroke();
            }
            case Mark.Outline outline -> {
                canvas.setNonStrokingColor(colour(outline.rgb()));
                for (List<Point> part : outline.parts()) {
                    trace(part);
                    canvas.closePath();
                }
                canvas.fill();
            }
            case Mark.Circle circle -> circle(circle);
            case Mark.Text text -> text(text);
        }
    }

    private void use(Stroke stroke) throws IOException {
        canvas.setStrokingColor(colour(stroke.rgb()));
        canvas.setLineWidth((float) stroke.width());
        canvas.setLineJoinStyle(stroke.round() ? 1 : 0);
        canvas.setLineCapStyle(stroke.round() ? 1 : 0);
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stroke.dashes().get(i);
        }
        canvas.setLineDashPattern(dashes, 0);
    }

    private void trace(List<Point> points) throws IOException {
        Point first = points.getFirst();
        canvas.moveTo((float) first.x(), (float) first.y());
        for (Point point : points.subList(1, points.size())) {
            canvas.lineTo((float) point.x(), (float) point.y());
        }
    }

    private void circle(Mark.Circle circle) throws IOException {
        float x = (float) circle.centre().x();
        float y = (float) circle.centre().y();
        float r = (float) circle.radius();
        float k = r * ARC;
        if (circle.fill().isPresent()) {
            canvas.setNonStrokingColor(colour(circle.fill().get()));
        }
        use(circle.stroke());
        canvas.moveTo(x + r, y);
        canvas.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        canvas.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        canvas.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        canvas.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        canvas.closePath();
        if (circle.fill().isPresent() && circle.stroke().width() > 0) {
            canvas.fillAndStroke();
        } else if (circle.fill().isPresent()) {
            canvas.fill();
        } else {
            canvas.stroke();
        }
    }

    private void text(Mark.Text text) throws IOException {
        PDFont font = text.bold() ? fonts.bold() : fonts.regular();
        List<Typesetting.Run> runs = Typesetting.set(text.words());
        float width = 0;
        for (Typesetting.Run run : runs) {
            width += font.getStringWidth(run.text()) / 1000 * size(text, run);
        }
        canvas.beginText();
        canvas.setNonStrokingColor(colour(text.rgb()));
        canvas.setTextMatrix(new Matrix(1, 0, 0, -1, (float) (text.at().x() - text.anchor() * width), (float)
                text.at().y()));
        for (Typesetting.Run run : runs) {
            canvas.setFont(font, size(text, run));
            canvas.setTextRise(run.raised() ? (float) text.size() * Typesetting.RISE : 0);
            canvas.showText(run.text());
        }
        canvas.endText();
    }

    private static float size(Mark.Text text, Typesetting.Run run) {
        return (float) text.size() * (run.raised() ? Typesetting.SIZE : 1);
    }

    private static PDColor colour(int rgb) {
        return new PDColor(
                new float[] {(rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f},
                PDDeviceRGB.INSTANCE);
    }
}
