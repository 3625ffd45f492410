package org.exolot.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.exolot.Exolot;
import org.exolot.intake.Intake;
import org.exolot.people.Accounts;
import org.exolot.people.OneTimePassword;
import org.exolot.web.WebRoom;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** The application with its pages. */
final class Server implements Beans {
    private final ConfigurableApplicationContext context;
    private final CountDownLatch stopped;

    private Server(ConfigurableApplicationContext context, CountDownLatch stopped) {
        this.context = context;
        this.stopped = stopped;
    }

    /**
     * Starts serving, with settings that go before those of the environment; a signal to the process stops it after the requests under way.
     */
    static Server start(Map<String, Object> settings) {
        var stopped = new CountDownLatch(1);
        var context = new SpringApplicationBuilder(Exolot.class, WebRoom.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .properties("exolot.serving=true")
                .initializers(made ->
                        made.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", settings)))
                .listeners(event -> {
                    if (event instanceof ContextClosedEvent) {
                        stopped.countDown();
                    }
                })
                .run();
        // Beside the first pages: what an earlier process left open may be long.
        Thread.ofVirtual()
                .name("take-up")
                .start(() -> context.getBean(Intake.class).takeUp());
        return new Server(context, stopped);
    }

    /** The port it listens on. */
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The first administrator, where this home had nobody yet. */
    Optional<OneTimePassword> firstAdministrator() {
        return context.getBean(Accounts.class).begin();
    }

    /** What serves. */
    ConfigurableApplicationContext context() {
        return context;
    }

    /** Stops after the requests under way. */
    void stop() {
        context.close();
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    void awaitStop() throws InterruptedException {
        stopped.await();
    }
}
