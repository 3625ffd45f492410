package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code exolot}, on a project of its own with a JDK and a Maven that only say how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script")
class LauncherTest {
    @TempDir
    private Path folder;

    private Path project;
    private Path jdk;

    @BeforeEach
    void a_project() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        Files.copy(Path.of("exolot").toAbsolutePath(), project.resolve("exolot"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("src/main"));
        Files.writeString(project.resolve("src/main/A.java"), "class A {}");
        jdk = folder.resolve("jdk");
        script(jdk.resolve("bin/java"), "echo \"java $*\"");
        script(jdk.resolve("bin/javac"), "exit 0");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        script(
                folder.resolve("bin/mvn"),
                "echo built >&2; mkdir -p '" + project + "/target'; echo jar >'" + project + "/target/exolot.jar'");
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Answer(int code, String text) {}

    private Answer call(Path script, String javaHome) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "answer-", ".txt");
        var builder = new ProcessBuilder("/bin/sh", script.toString(), "rooms")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("EXOLOT_CACHE", "off");
        return new Answer(builder.start().waitFor(), Files.readString(output));
    }

    @Test
    void it_builds_once_and_again_only_after_a_source_changed() throws Exception {
        var script = project.resolve("exolot");
        var first = call(script, jdk.toString());
        assertThat(first.code()).as(first.text()).isZero();
        assertThat(first.text())
                .contains("built\n")
                .contains("-jar " + project.toRealPath() + "/target/exolot.jar rooms\n");
        assertThat(call(script, jdk.toString()).text()).doesNotContain("built").contains("java ");
        Files.setLastModifiedTime(
                project.resolve("src/main/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(call(script, jdk.toString()).text()).contains("built\n");
    }

    @Test
    void it_is_called_through_links() throws Exception {
        var absolute = Files.createSymbolicLink(folder.resolve("absolute"), project.resolve("exolot"));
        var relative = Files.createSymbolicLink(folder.resolve("bin/exolot"), Path.of("../absolute"));
        assertThat(call(relative, jdk.toString()).text())
                .contains("-jar " + project.toRealPath() + "/target/exolot.jar rooms\n");
        assertThat(absolute).isSymbolicLink();
    }

    @Test
    void an_older_jdk_is_passed_over_and_where_there_is_no_other_it_says_in_one_sentence_what_to_install()
            throws Exception {
        var usual = List.of("/usr/lib/jvm", "/usr/java", "/opt/java", "/Library/Java/JavaVirtualMachines");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"24.0.1\"\n");
        var searched = Files.readString(project.resolve("exolot"));
        for (var place : usual) {
            searched = searched.replace(place, folder.resolve("nothing").toString());
        }
        Files.writeString(project.resolve("exolot"), searched);
        assumeTrue(!Files.exists(Path.of("/opt/homebrew/opt")), "JDKs of Homebrew");
        var answer = call(project.resolve("exolot"), jdk.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text())
                .isEqualTo(
                        "Exolot needs a JDK of version 25 or newer and found none: install Temurin 25 (https://adoptium.net) or name its folder in JAVA_HOME.\n");
    }
}
