package org.exolot.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.cli.demo.DemoRooms;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.people.Accounts;
import org.exolot.people.People;
import org.exolot.people.Person;

/** What the demo needs, of an application that runs. */
record DemoMasters(Beans beans) implements DemoRooms {
    @Override
    public <T> T get(Class<T> type) {
        return beans.get(type);
    }

    @Override
    public Map<String, String> importMasters(String yaml) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        MasterImport.Outcome outcome = MasterImport.in(beans)
                .run(
                        get(People.class)
                                .byUsername(Accounts.FIRST_ADMINISTRATOR)
                                .map(Person::id),
                        List.of(new MasterImport.Source(new FileId("demo.yaml", Sha256.of(bytes)), yaml)));
        if (!outcome.findings().isEmpty()) {
            throw new IllegalStateException("the demo's masters are at fault: " + outcome.findings());
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        outcome.passwords().forEach(one -> passwords.put(one.username(), one.password()));
        return passwords;
    }
}
