package org.exolot.certificate;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * The mark across each page of a certificate whose lot is not released. Drawn after the template and over it, so that none can leave it out or
 * cover it; through its grey each letter stays as black as it was.
 */
final class DraftMark {
    private static final float DARKENING = 0.13f;
    private static final double ANGLE = Math.toRadians(52);

    private DraftMark() {}

    static void across(PDDocument document, PDFont font, String mark) throws IOException {
        for (PDPage page : document.getPages()) {
            draw(document, page, font, mark);
        }
    }

    private static void draw(PDDocument document, PDPage page, PDFont font, String mark) throws IOException {
        PDRectangle box = page.getMediaBox();
        double diagonal = 0.74 * Math.hypot(box.getWidth(), box.getHeight());
        float size = (float) (diagonal / (font.getStringWidth(mark) / 1000));
        float half = font.getStringWidth(mark) / 1000 * size / 2;
        PDExtendedGraphicsState through = new PDExtendedGraphicsState();
        through.setNonStrokingAlphaConstant(DARKENING);
        try (PDPageContentStream canvas = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            canvas.beginMarkedContent(COSName.ARTIFACT);
            canvas.beginText();
            canvas.setFont(font, size);
            canvas.setGraphicsStateParameters(through);
            canvas.setNonStrokingColor(0f, 0f, 0f);
            Matrix place = Matrix.getRotateInstance(ANGLE, box.getWidth() / 2, box.getHeight() / 2);
            place.concatenate(Matrix.getTranslateInstance(-half, -size / 3));
            canvas.setTextMatrix(place);
            canvas.showText(mark);
            canvas.endText();
            canvas.endMarkedContent();
        }
    }
}
