package org.exolot.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exolot.database.IdSource;
import org.exolot.finding.FileId;
import org.exolot.result.AcceptedSubmission;
import org.exolot.result.SubmissionBook;
import org.exolot.result.SubmissionId;
import org.exolot.vault.StoredObject;
import org.exolot.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Hands submissions to the job and brings unfinished ones to their end. */
@Component
class RecordedIntake implements Intake {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedIntake.class);

    /** Others that record the same runs or fill the same orders at the same moment make a submission be evaluated again, at most so often. */
    private static final int ATTEMPTS = 10;

    private static final int LONGEST_NAME = 400;

    private final Vault vault;
    private final Requests requests;
    private final SubmissionBook book;
    private final IngestJob jobs;
    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final RecordedReceipts recorded;
    private final IdSource ids;
    private final Clock clock;

    RecordedIntake(
            Vault vault,
            Requests requests,
            SubmissionBook book,
            IngestJob jobs,
            Job job,
            JobOperator operator,
            JobRepository repository,
            RecordedReceipts recorded,
            IdSource ids,
            Clock clock) {
        this.vault = vault;
        this.requests = requests;
        this.book = book;
        this.jobs = jobs;
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.recorded = recorded;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Receipt submit(NewSubmission handedIn) throws IOException {
        SubmissionId id = new SubmissionId(ids.next());
        List<AcceptedSubmission.KeptFile> files = new ArrayList<>();
        for (NewSubmission.File file : handedIn.files()) {
            try (InputStream bytes = file.bytes().open()) {
                StoredObject kept = vault.keep(bytes);
                files.add(
                        new AcceptedSubmission.KeptFile(new FileId(nameOnly(file.name()), kept.sha256()), kept.size()));
            }
        }
        AcceptedSubmission accepted = new AcceptedSubmission(
                id,
                handedIn.by(),
                clock.instant(),
                handedIn.channel(),
                handedIn.preview(),
                handedIn.lot(),
                handedIn.samples(),
                handedIn.answers(),
                handedIn.dilution(),
                handedIn.reason(),
                handedIn.materials(),
                files);
        book.check(accepted);
        requests.add(accepted);
        finish(id);
        return jobs.takeReceipt(id).or(() -> receipt(id)).orElseThrow();
    }

    @Override
    public Optional<Receipt> receipt(SubmissionId submission) {
        return recorded.of(submission);
    }

    @Override
    public List<SubmissionId> takeUp() {
        List<SubmissionId> finished = new ArrayList<>();
        for (SubmissionId id : requests.claimOrphans()) {
            try {
                finish(id);
                jobs.takeReceipt(id);
                finished.add(id);
            } catch (IngestFailedException failed) {
                LOG.error("Submission {} could not be finished and stays open", id, failed);
            }
        }
        return finished;
    }

    /** Runs or goes on with the job of a submission that this process holds. */
    private void finish(SubmissionId id) {
        JobExecution execution = begin(id);
        for (int attempt = 1; execution.getStatus() != BatchStatus.COMPLETED; attempt++) {
            if (attempt == ATTEMPTS || !anotherWasFaster(execution)) {
                requests.letGo(id);
                throw new IngestFailedException(id, execution.getAllFailureExceptions());
            }
            LOG.info("Submission {} is evaluated again: another one recorded the same at the same moment", id);
            execution = restart(execution);
        }
        requests.done(id);
    }

    private JobExecution begin(SubmissionId id) {
        JobExecution last = repository.getLastJobExecution(IngestJob.NAME, IngestJob.parameters(id));
        if (last == null) {
            return call(id, () -> operator.start(job, IngestJob.parameters(id)));
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        return restart(last.isRunning() || last.getStatus() == BatchStatus.UNKNOWN ? operator.recover(last) : last);
    }

    private JobExecution restart(JobExecution execution) {
        SubmissionId id = new SubmissionId(
                UUID.fromString(String.valueOf(execution.getJobParameters().getString("submission"))));
        return call(id, () -> operator.restart(execution));
    }

    private static boolean anotherWasFaster(JobExecution execution) {
        return execution.getAllFailureExceptions().stream().anyMatch(DuplicateKeyException.class::isInstance);
    }

    private static JobExecution call(SubmissionId id, Launch launch) {
        try {
            return launch.run();
        } catch (Exception refused) {
            throw new IngestFailedException(id, List.of(refused));
        }
    }

    /** A file's name without any folder, whichever system wrote it, and no longer than is kept. */
    static String nameOnly(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        String kept = last.isBlank() || last.equals("..") || last.equals(".") ? "unnamed" : last;
        return kept.length() > LONGEST_NAME ? kept.substring(kept.length() - LONGEST_NAME) : kept;
    }

    /** A start of the job. */
    @FunctionalInterface
    private interface Launch {
        JobExecution run() throws Exception;
    }
}
