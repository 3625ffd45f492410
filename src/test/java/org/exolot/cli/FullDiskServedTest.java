package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full for a while under a running server: the limit on its files falls and rises while it runs. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "limits of a running process")
class FullDiskServedTest {
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("http://127.0.0.1:\\d+");
    private static final String BOUNDARY = "----exolot";

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String address = "";

    @Test
    void the_server_refuses_while_there_is_no_room_and_goes_on_by_itself_once_there_is() throws Exception {
        assumeTrue(Files.isExecutable(PRLIMIT), "prlimit of util-linux");
        RunningLab.furnish(home);
        Iterator<Map.Entry<String, byte[]>> files =
                LabBench.exports().entrySet().iterator();
        try (Child server = Child.exolot(home, folder, "serve", "--port", "0")) {
            address = address(server.printed(output -> output.contains("Exolot serves http://127.0.0.1:")));
            signIn();
            assertThat(upload(files.next()).statusCode()).isEqualTo(302);

            limit(server, Long.toString(Files.size(database())));
            HttpResponse<String> refused = upload(files.next());
            while (refused.statusCode() == 302 && files.hasNext()) {
                refused = upload(files.next());
            }
            assertThat(refused.statusCode()).as(server.output()).isEqualTo(507);
            assertThat(refused.body()).contains("The file could not be kept");

            limit(server, "unlimited");
            assertThat(get("/lots").statusCode()).as(server.output()).isEqualTo(200);
            assertThat(upload(files.next()).statusCode()).as(server.output()).isEqualTo(302);
            try (Child verify = Child.exolot(home, folder, "ledger", "verify")) {
                assertThat(verify.end()).as(verify.output()).isZero();
            }
            server.interrupt();
            assertThat(server.end()).as(server.output()).isEqualTo(130);
        }
        try (Child verify = Child.exolot(home, folder, "ledger", "verify")) {
            assertThat(verify.end()).as(verify.output()).isZero();
        }
    }

    private Path database() {
        return home.resolve("db").resolve("exolot.mv.db");
    }

    private static void limit(Child server, String bytes) throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        PRLIMIT.toString(), "--pid", Long.toString(server.pid()), "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    private static String address(String output) {
        Matcher matcher = ADDRESS.matcher(output);
        assertThat(matcher.find()).as(output).isTrue();
        return matcher.group();
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address + page)).build(), BodyHandlers.ofString());
    }

    private String token(String page) throws IOException, InterruptedException {
        HttpResponse<String> form = get(page);
        Matcher matcher = TOKEN.matcher(form.body());
        assertThat(matcher.find()).as(form.body()).isTrue();
        return matcher.group(1);
    }

    private void signIn() throws IOException, InterruptedException {
        String form = "username=analyst&password=" + URLEncoder.encode(RunningLab.PASSWORD, StandardCharsets.UTF_8)
                + "&_csrf=" + URLEncoder.encode(token("/sign-in"), StandardCharsets.UTF_8);
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> upload(Map.Entry<String, byte[]> file) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token("/uploads/new").getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"action\"", "record".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"files\"; filename=\"" + file.getKey() + "\"", file.getValue());
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.send(
                HttpRequest.newBuilder(URI.create(address + "/uploads/new"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
