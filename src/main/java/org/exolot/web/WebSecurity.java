package org.exolot.web;

import static org.exolot.web.SignedIn.authority;

import org.exolot.people.Act;
import org.exolot.people.Channel;
import org.exolot.people.SignIn;
import org.exolot.people.SignInOutcome.Accepted;
import org.exolot.people.SignInOutcome.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which page is whose: denied unless a line here allows it. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            AuthenticationManager byPassword,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return http.authenticationManager(byPassword)
                .authorizeHttpRequests(routes -> routes
                        // Anyone.
                        .requestMatchers(
                                "/sign-in", "/verify", "/v/*", "/error", "/exolot.css", "/exolot.js", "/favicon.svg")
                        .permitAll()
                        // Anyone signed in.
                        .requestMatchers("/", "/password", "/sign-out")
                        .authenticated()
                        // By what a role may do.
                        .requestMatchers("/people")
                        .hasAuthority(authority(Act.SEE_ACCOUNTS))
                        .requestMatchers("/ledger")
                        .hasAuthority(authority(Act.SEE_LEDGER))
                        .requestMatchers("/uploads/new", "/uploads/*/answers")
                        .hasAuthority(authority(Act.SUBMIT_FILES))
                        .requestMatchers("/results/new")
                        .hasAuthority(authority(Act.ENTER_RESULT))
                        .requestMatchers("/results/*/review", "/answers/*/confirm")
                        .hasAuthority(authority(Act.REVIEW_RESULT))
                        .requestMatchers("/lots/*/events/*/close")
                        .hasAuthority(authority(Act.CLOSE_QUALITY_EVENT))
                        .requestMatchers("/lots/*/events", "/lots/*/events/*")
                        .hasAuthority(authority(Act.OPEN_QUALITY_EVENT))
                        .requestMatchers("/lots/*/internal-limit")
                        .hasAuthority(authority(Act.ASSESS_INTERNAL_LIMIT))
                        .requestMatchers("/lots/*/disposal")
                        .hasAuthority(authority(Act.DISPOSE_ISSUE))
                        .requestMatchers("/lots/*/certificate")
                        .hasAuthority(authority(Act.ISSUE_CERTIFICATE))
                        .requestMatchers("/lots/*/release", "/lots/*/reject", "/lots/*/recall")
                        .hasAuthority(authority(Act.DISPOSE_LOT))
                        .requestMatchers("/specifications/*/approve")
                        .hasAnyAuthority(authority(Act.APPROVE_DOCUMENT), authority(Act.APPROVE_DOSAGE))
                        .requestMatchers(
                                HttpMethod.GET,
                                "/work",
                                "/search",
                                "/lots",
                                "/lots/*",
                                "/lots/*/says",
                                "/lots/*/certificate.pdf",
                                "/uploads",
                                "/uploads/*",
                                "/results/*",
                                "/specifications",
                                "/specifications/*",
                                "/certificates/*",
                                "/files/*",
                                "/files/*/bytes")
                        .hasAuthority(authority(Act.SEE_RECORDS))
                        .anyRequest()
                        .denyAll())
                .formLogin(form ->
                        form.loginPage("/sign-in").defaultSuccessUrl("/", false).failureUrl("/sign-in?failed"))
                // The public check changes nothing and needs no session: a token would open one.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/verify"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterBefore(new BodyLimit(), CsrfFilter.class)
                .exceptionHandling(denied -> denied.accessDeniedHandler(new DeniedPage(mappings)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    AuthenticationManager byPassword(SignIn signIn) {
        return attempt -> switch (signIn.attempt(
                attempt.getName(), String.valueOf(attempt.getCredentials()), Channel.WEB)) {
            case Accepted(var person, boolean mustChange) -> new SignedIn(person, mustChange);
            case Refused _ -> throw new BadCredentialsException("refused");
        };
    }
}
