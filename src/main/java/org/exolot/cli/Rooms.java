package org.exolot.cli;

import java.util.Map;
import org.exolot.Exolot;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application without its pages, for one command: only what the command asks for is made. */
final class Rooms implements AutoCloseable, Beans {
    private final ConfigurableApplicationContext context;

    private Rooms(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings over those of the environment, such as {@code exolot.home} */
    static Rooms open(Map<String, Object> settings) {
        return new Rooms(new SpringApplicationBuilder(Exolot.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .initializers(made ->
                        made.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", settings)))
                .run());
    }

    @Override
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
