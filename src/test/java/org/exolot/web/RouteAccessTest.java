package org.exolot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.exolot.cli.RunningLab;
import org.exolot.people.AccountState;
import org.exolot.people.Person;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each route with the roles that may, written down by hand: 21 CFR 11.10(d), (g). */
class RouteAccessTest {
    private static final String NOBODY = UUID.randomUUID().toString();
    private static final Set<Role> LAB =
            EnumSet.of(Role.ANALYST, Role.REVIEWER, Role.QA, Role.MEDICAL_LEAD, Role.INSPECTOR);
    private static final Set<Role> ANALYST = EnumSet.of(Role.ANALYST);
    private static final Set<Role> REVIEWER = EnumSet.of(Role.REVIEWER);
    private static final Set<Role> QA = EnumSet.of(Role.QA);
    private static final Set<Role> OVERSIGHT = EnumSet.of(Role.ADMINISTRATOR, Role.QA, Role.INSPECTOR);
    private static final Set<Role> BENCH_AND_QA = EnumSet.of(Role.ANALYST, Role.REVIEWER, Role.QA);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    private static RunningLab lab;
    private static MockMvc pages;

    @BeforeAll
    static void start() {
        lab = RunningLab.start();
        pages = MockMvcBuilders.webAppContextSetup(lab.context())
                .apply(springSecurity())
                .build();
    }

    @AfterAll
    static void stop() throws Exception {
        lab.close();
    }

    record Route(HttpMethod method, String path, Set<Role> may) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Route> routes() {
        String lot = "/lots/" + RunningLab.LOT;
        return List.of(
                get("/", ALL),
                get("/password", ALL),
                get("/work", LAB),
                get("/search", LAB),
                get("/lots", LAB),
                get(lot, LAB),
                get(lot + "/says", LAB),
                get(lot + "/certificate.pdf", LAB),
                get("/certificates/COA-2026-000001", LAB),
                get("/uploads", LAB),
                get("/uploads/" + NOBODY, LAB),
                get("/uploads/new", ANALYST),
                post("/uploads/new", ANALYST),
                post("/uploads/" + NOBODY + "/answers", ANALYST),
                get("/results/" + NOBODY, LAB),
                get("/results/new", ANALYST),
                post("/results/new", ANALYST),
                post("/results/" + NOBODY + "/review", REVIEWER),
                post("/answers/" + NOBODY + "/confirm", REVIEWER),
                get("/files/" + "0".repeat(64), LAB),
                get("/files/" + "0".repeat(64) + "/bytes", LAB),
                get(lot + "/release", QA),
                post(lot + "/release", QA),
                post(lot + "/reject", QA),
                post(lot + "/recall", QA),
                post(lot + "/certificate", QA),
                post(lot + "/internal-limit", QA),
                post(lot + "/disposal", QA),
                post(lot + "/events", BENCH_AND_QA),
                post(lot + "/events/QE-1", BENCH_AND_QA),
                post(lot + "/events/QE-1/close", QA),
                get("/specifications", LAB),
                get("/specifications/" + NOBODY, LAB),
                post("/specifications/" + NOBODY + "/approve", EnumSet.of(Role.QA, Role.MEDICAL_LEAD)),
                get("/ledger", OVERSIGHT),
                get("/people", OVERSIGHT));
    }

    static Stream<Route> toAnyone() {
        return Stream.of(
                get("/sign-in", ALL), get("/verify", ALL), get("/v/COA-2026-000001", ALL), post("/verify", ALL));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_route_opens_to_its_roles_and_to_no_other(Route route) throws Exception {
        for (Role role : Role.values()) {
            int status = as(route, role).getStatus();
            if (route.may().contains(role)) {
                assertThat(status).as("%s", role).isNotEqualTo(403);
            } else {
                assertThat(status).as("%s", role).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void who_is_not_signed_in_is_led_to_the_sign_in(Route route) throws Exception {
        MockHttpServletResponse response = pages.perform(
                        request(route.method(), route.path()).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void what_a_lot_says_is_a_page_with_its_lists_and_its_isolation() throws Exception {
        var page = as(get("/lots/" + RunningLab.LOT + "/says", LAB), Role.ANALYST);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("MISEV2018", "EV-METRIC", "IS-12", "0.20 – 0.50");
        assertThat(page.getContentAsString())
                .as("the endotoxin of a session")
                .contains("Endotoxin at the specification", ">0.15<", ">350<", "a scale, not a limit");
    }

    @ParameterizedTest
    @MethodSource("toAnyone")
    void the_public_pages_ask_nobody_who_they_are(Route route) throws Exception {
        int status = pages.perform(request(route.method(), route.path()).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(200, 400);
    }

    @Test
    void a_post_without_the_token_of_its_page_does_nothing() throws Exception {
        int status = pages.perform(request(HttpMethod.POST, "/lots/" + RunningLab.LOT + "/events")
                        .with(authentication(signedIn(Role.QA, false))))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(403);
    }

    @Test
    void before_a_one_time_password_is_changed_every_page_leads_to_the_change() throws Exception {
        for (Route route : routes()) {
            if (!route.path().equals("/password") && !route.path().equals("/")) {
                MockHttpServletResponse response = pages.perform(request(route.method(), route.path())
                                .with(csrf())
                                .with(authentication(signedIn(Role.QA, true))))
                        .andReturn()
                        .getResponse();
                assertThat(response.getRedirectedUrl()).as(route.toString()).isEqualTo("/password");
            }
        }
    }

    @Test
    void an_address_that_is_no_page_says_so_to_who_is_signed_in() throws Exception {
        assertThat(as(get("/nowhere", ALL), Role.QA).getStatus()).isEqualTo(404);
    }

    @Test
    void the_table_of_this_test_names_every_page_there_is() {
        Set<String> tested = new java.util.TreeSet<>();
        Stream.concat(routes().stream(), toAnyone()).forEach(route -> tested.add(form(route.path())));
        Set<String> mapped = new java.util.TreeSet<>();
        lab.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().forEach(pattern -> mapped.add(form(pattern))));
        mapped.remove(form("/error"));
        assertThat(tested).isEqualTo(mapped);
    }

    /** A path with its variables left out. */
    private static String form(String path) {
        return path.replaceAll("\\{[^}]*\\}", "*")
                .replace(RunningLab.LOT, "*")
                .replace(NOBODY, "*")
                .replace("0".repeat(64), "*")
                .replace("COA-2026-000001", "*")
                .replace("QE-1", "*");
    }

    private static MockHttpServletResponse as(Route route, Role role) throws Exception {
        return pages.perform(
                        request(route.method(), route.path()).with(csrf()).with(authentication(signedIn(role, false))))
                .andReturn()
                .getResponse();
    }

    private static SignedIn signedIn(Role role, boolean mustChange) {
        return new SignedIn(
                new Person(new PersonId(UUID.randomUUID()), "someone", "Someone", AccountState.ACTIVE, Set.of(role)),
                mustChange);
    }

    private static Route get(String path, Set<Role> may) {
        return new Route(HttpMethod.GET, path, may);
    }

    private static Route post(String path, Set<Role> may) {
        return new Route(HttpMethod.POST, path, may);
    }
}
