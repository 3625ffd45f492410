package org.exolot.vault;

import java.time.Clock;
import java.time.Duration;
import org.exolot.database.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault of the home; what an earlier process left half written is swept when it opens. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    /** No writing takes longer than this; younger files may belong to another process. */
    private static final Duration LONGEST_WRITING = Duration.ofHours(1);

    @Bean
    Vault vault(Home home, Clock clock) {
        var vault = new Vault(home.vault());
        vault.sweep(clock.instant().minus(LONGEST_WRITING));
        return vault;
    }
}
