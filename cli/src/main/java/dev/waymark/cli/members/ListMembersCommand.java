package dev.waymark.cli.members;

import dev.waymark.app.access.members.Invitation;
import dev.waymark.app.access.members.Member;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Lists members and open invitations. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the members, and the invitations that were not used yet.")
final class ListMembersCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();
    @Mixin private FormatOption format = new FormatOption();

    ListMembersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenMembers members = new OpenMembers(workspace)) {
            Instant now = Instant.now();
            List<Entry> all =
                    Stream.concat(
                                    members.list().stream().map(Entry::of),
                                    members.open().stream().map(it -> Entry.of(it, now)))
                            .toList();
            format.write(console, all, () -> view(all));
        }
        return 0;
    }

    private static View view(List<Entry> all) {
        Table.Builder table = Table.of("name", "email", "role", "state", "lastSignIn");
        for (Entry one : all) {
            table.row(
                    Cell.of(one.name()),
                    Cell.of(one.email()),
                    Cell.of(one.role()),
                    Cell.of(one.state()),
                    Cell.of(one.lastSignInAt()));
        }
        Table built = table.build();
        return new View(List.of(new View.Section(List.of(), built)), built);
    }

    /**
     * A member or an invitation.
     *
     * @param name null for an invitation
     * @param state member, invited or expired
     */
    record Entry(
            @Nullable String name,
            String email,
            String role,
            String state,
            @Nullable String lastSignInAt) {
        static Entry of(Member member) {
            Instant last = member.lastSignInAt();
            return new Entry(
                    member.user().name(),
                    member.user().email(),
                    member.role().label(),
                    "member",
                    last == null ? null : last.toString());
        }

        static Entry of(Invitation it, Instant now) {
            return new Entry(
                    null,
                    it.email(),
                    it.role().label(),
                    it.isValidAt(now) ? "invited" : "expired",
                    null);
        }
    }
}
