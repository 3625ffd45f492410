package org.exolot.certificate;

import java.util.Locale;
import uk.org.okapibarcode.backend.QrCode.EccLevel;
import uk.org.okapibarcode.graphics.Rectangle;

/** A QR code (ISO/IEC 18004) as SVG with whole-number sizes. */
final class QrCode {
    /** Modules of white that a reader needs around the code. */
    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    static String svg(String text) {
        var symbol = new uk.org.okapibarcode.backend.QrCode();
        symbol.setPreferredEccLevel(EccLevel.M);
        symbol.setModuleWidth(1);
        symbol.setContent(text);
        int side = symbol.getWidth() + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (Rectangle bar : symbol.getRectangles()) {
            path.append(String.format(
                    Locale.ROOT,
                    "M%d %dh%dv%dh-%dz",
                    Math.round(bar.x) + QUIET_ZONE,
                    Math.round(bar.y) + QUIET_ZONE,
                    Math.round(bar.width),
                    Math.round(bar.height),
                    Math.round(bar.width)));
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%1$d\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\"><rect width=\"%1$d\" height=\"%1$d\" fill=\"#fff\"/><path d=\"%2$s\" fill=\"#000\"/></svg>"
                .formatted(side, path);
    }
}
