package org.exolot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.assay.Answers;
import org.exolot.assay.Evaluation;
import org.exolot.assay.Evaluator;
import org.exolot.assay.FileEvaluation;
import org.exolot.assay.RuleSet;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.Severity;
import org.exolot.instrument.Export;
import org.exolot.instrument.FileSource;
import org.exolot.instrument.Formats;
import org.exolot.instrument.ReadFile;

/**
 * What the files of one submission are and say, judged by rules, without a database.
 *
 * @param rules the rules' id
 * @param files one for each path, in their order
 * @param findings about the submission as a whole
 */
record Inspection(String rules, List<Inspected> files, List<Finding> findings) {

    /**
     * One file.
     *
     * @param name without its folder
     * @param read what it is; empty where the disk does not give it
     * @param evaluation what it says, judged; empty where it is of no known format
     * @param unreadable why the disk does not give it
     */
    record Inspected(
            String name,
            Optional<ReadFile> read,
            Optional<FileEvaluation> evaluation,
            Optional<Unreadable> unreadable) {

        /** All there is to say about it. */
        List<Finding> findings() {
            return evaluation
                    .map(FileEvaluation::findings)
                    .orElseGet(() -> read.map(ReadFile::findings).orElse(List.of()));
        }

        /** Whether an error stands against it, for which nothing of it would be recorded. */
        boolean erroneous() {
            return findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }

        boolean atFault() {
            return unreadable.isPresent()
                    || findings().stream()
                            .anyMatch(finding -> finding.severity().blocks());
        }
    }

    /**
     * What the disk does not give.
     *
     * @param path as it was named
     * @param why in a few words
     */
    record Unreadable(Path path, String why) {
        /** What is the matter and what to do, for people. */
        String sentence(CommandWording words) {
            return Files.isRegularFile(path)
                    ? words.say("unreadable", path, why)
                    : words.say(Files.isDirectory(path) ? "file.folder" : "file.absent", path);
        }
    }

    static Inspection of(List<Path> paths, RuleSet rules, Formats formats) {
        List<Inspected> read = paths.stream().map(path -> read(path, formats)).toList();
        Map<FileId, Export> exports = new LinkedHashMap<>();
        read.stream()
                .flatMap(each -> each.read().flatMap(ReadFile::export).stream())
                .forEach(export -> exports.putIfAbsent(export.file(), export));
        Evaluation evaluation = new Evaluator(rules).evaluate(List.copyOf(exports.values()), Answers.NONE);
        Map<FileId, FileEvaluation> byFile = new HashMap<>();
        evaluation.files().forEach(file -> byFile.put(file.export().file(), file));
        List<Inspected> files = new ArrayList<>();
        for (Inspected each : read) {
            Optional<FileEvaluation> judged = each.read().flatMap(file -> Optional.ofNullable(byFile.get(file.file())));
            files.add(new Inspected(each.name(), each.read(), judged, each.unreadable()));
        }
        return new Inspection(rules.id(), files, evaluation.findings());
    }

    private static Inspected read(Path path, Formats formats) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        if (!Files.isRegularFile(path)) {
            return unreadable(name, path, Files.isDirectory(path) ? "a folder" : "no such file: " + path);
        }
        try {
            return new Inspected(
                    name, Optional.of(formats.read(FileSource.of(path))), Optional.empty(), Optional.empty());
        } catch (IOException broken) {
            return unreadable(name, path, String.valueOf(broken.getMessage()));
        }
    }

    private static Inspected unreadable(String name, Path path, String why) {
        return new Inspected(name, Optional.empty(), Optional.empty(), Optional.of(new Unreadable(path, why)));
    }

    /** Whether an input is at fault or a question is open. */
    boolean atFault() {
        return files.stream().anyMatch(Inspected::atFault)
                || findings.stream().anyMatch(finding -> finding.severity().blocks());
    }
}
