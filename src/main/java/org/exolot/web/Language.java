package org.exolot.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The pages speak the reader's language as the browser asks for it: English or Turkish. */
@Configuration(proxyBeanMethods = false)
class Language {
    @Bean
    LocaleResolver localeResolver() {
        var byHeader = new AcceptHeaderLocaleResolver();
        byHeader.setSupportedLocales(List.of(Locale.ENGLISH, Locale.of("tr")));
        byHeader.setDefaultLocale(Locale.ENGLISH);
        return byHeader;
    }
}
