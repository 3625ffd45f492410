package org.exolot.intake;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.exolot.ledger.Author;
import org.exolot.result.AcceptedSubmission;
import org.exolot.result.SubmissionBook;
import org.exolot.result.SubmissionId;
import org.exolot.vault.ObjectRegister;
import org.exolot.vault.StoredObject;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job {@code ingest}: one instance for each submission, whose id is its only parameter. Step {@code accept} records what was handed in,
 * step {@code record} what became of it, each in one transaction and each doing nothing where that is recorded already. Both read all they
 * need from the vault and the database, so that any process can go on where another one died.
 */
@Configuration(proxyBeanMethods = false)
class IngestJob {
    static final String NAME = "ingest";
    private static final String SUBMISSION = "submission";

    private final Map<SubmissionId, Receipt> receipts = new ConcurrentHashMap<>();

    /** The one parameter of the job's instance for a submission. */
    static JobParameters parameters(SubmissionId id) {
        return new JobParametersBuilder().addString(SUBMISSION, id.toString()).toJobParameters();
    }

    /** The receipt that this process made in the job, once. */
    Optional<Receipt> takeReceipt(SubmissionId id) {
        return Optional.ofNullable(receipts.remove(id));
    }

    @Bean
    Job ingest(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Requests requests,
            SubmissionBook book,
            ObjectRegister register,
            Concluding concluding) {
        return new JobBuilder(NAME, repository)
                .start(accept(repository, transactions, requests, book, register))
                .next(record(repository, transactions, requests, book, concluding))
                .build();
    }

    /** Manages its transactions itself: the vault's register has one of its own before the submission's. */
    private static Step accept(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Requests requests,
            SubmissionBook book,
            ObjectRegister register) {
        DefaultTransactionAttribute none = new DefaultTransactionAttribute();
        none.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return new StepBuilder("accept", repository)
                .tasklet(
                        (contribution, context) -> {
                            SubmissionId id = submission(context);
                            if (!book.accepted(id)) {
                                AcceptedSubmission accepted = request(requests, id);
                                Author author = Author.person(accepted.by().value());
                                accepted.files()
                                        .forEach(kept -> register.register(
                                                new StoredObject(kept.file().sha256(), kept.size()), author));
                                new TransactionTemplate(transactions)
                                        .executeWithoutResult(begun -> book.accept(accepted));
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(none)
                .build();
    }

    private Step record(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Requests requests,
            SubmissionBook book,
            Concluding concluding) {
        return new StepBuilder("record", repository)
                .tasklet(
                        (contribution, context) -> {
                            SubmissionId id = submission(context);
                            if (!book.concluded(id)) {
                                AcceptedSubmission accepted = request(requests, id);
                                Concluding.Concluded concluded = concluding.conclude(accepted);
                                book.conclude(concluded.conclusion(), accepted.reason());
                                receipts.put(id, concluded.receipt());
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private static AcceptedSubmission request(Requests requests, SubmissionId id) {
        return requests.find(id)
                .orElseThrow(() -> new IllegalStateException("the request of submission " + id + " is gone"));
    }

    private static SubmissionId submission(ChunkContext context) {
        return new SubmissionId(UUID.fromString(
                String.valueOf(context.getStepContext().getJobParameters().get(SUBMISSION))));
    }
}
