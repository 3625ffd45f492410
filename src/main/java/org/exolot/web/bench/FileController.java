package org.exolot.web.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.exolot.finding.Sha256;
import org.exolot.result.Submissions;
import org.exolot.vault.ObjectRegister;
import org.exolot.vault.Vault;
import org.exolot.web.NotHereException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A file that the vault keeps: its text around a line, and its bytes. */
@Controller
class FileController {
    private static final int AROUND = 12;
    private static final int WIDEST = 2_000;

    private final Vault vault;
    private final ObjectRegister register;
    private final Submissions submissions;

    FileController(Vault vault, ObjectRegister register, Submissions submissions) {
        this.vault = vault;
        this.register = register;
        this.submissions = submissions;
    }

    /** A line of the text, with the field that is asked for. */
    record Line(long number, SourceField text, boolean asked) {}

    @GetMapping("/files/{sha256}")
    String file(
            @PathVariable String sha256,
            @RequestParam(defaultValue = "1") long line,
            @RequestParam(defaultValue = "0") int column,
            Model model)
            throws IOException {
        Sha256 hash = known(sha256);
        model.addAttribute("hash", hash);
        model.addAttribute("name", submissions.nameOf(hash).orElse(hash.hex()));
        model.addAttribute("line", line);
        try (InputStream bytes = vault.open(hash)) {
            byte[] start = bytes.readNBytes(2);
            boolean utf16 =
                    start.length == 2 && ((start[0] == -1 && start[1] == -2) || (start[0] == -2 && start[1] == -1));
            boolean zipped = start.length == 2 && start[0] == 'P' && start[1] == 'K';
            boolean pdf = start.length == 2 && start[0] == '%' && start[1] == 'P';
            model.addAttribute("lines", zipped || pdf ? List.of() : around(hash, line, column, utf16));
        }
        return "bench/file";
    }

    private List<Line> around(Sha256 hash, long asked, int column, boolean utf16) throws IOException {
        List<Line> lines = new ArrayList<>();
        long last = Math.max(asked, 1) + AROUND;
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(vault.open(hash), utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8))) {
            String read = text.readLine();
            for (long number = 1; read != null && number <= last; number++) {
                if (number >= asked - AROUND) {
                    boolean here = number == asked;
                    lines.add(new Line(number, SourceField.of(read, here ? column : 0, WIDEST), here));
                }
                read = text.readLine();
            }
        }
        return lines;
    }

    @GetMapping("/files/{sha256}/bytes")
    ResponseEntity<Resource> bytes(@PathVariable String sha256, @RequestParam(defaultValue = "file") String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(vault.open(known(sha256))));
    }

    private Sha256 known(String hex) {
        try {
            Sha256 hash = new Sha256(hex);
            if (register.knows(hash)) {
                return hash;
            }
        } catch (IllegalArgumentException noHash) {
            throw new NotHereException();
        }
        throw new NotHereException();
    }
}
