package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineTest {
    @Test
    void every_command_can_be_built_and_says_what_it_does() {
        List<CommandLine> commands = new ArrayList<>(List.of(new CommandLine(new RootCommand())));
        for (int i = 0; i < commands.size(); i++) {
            CommandLine command = commands.get(i);
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(command.getCommandSpec().qualifiedName())
                    .isNotEmpty();
            commands.addAll(command.getSubcommands().values());
        }
        assertThat(commands).hasSizeGreaterThan(10);
    }
}
