package dev.waymark.server.maps;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.maps.shares.IssuedShare;
import dev.waymark.app.maps.shares.MapShares;
import dev.waymark.app.maps.shares.Share;
import dev.waymark.app.maps.shares.ShareRequest;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** Makes, lists and revokes links by which others read a map. */
@RestController
@RequestMapping("/api/workspaces/{ws}/maps/{id}/shares")
@Tag(name = "maps")
public class MapSharesController {
    private final AuditTrail trail;
    private final MapShares shares;

    MapSharesController(MapShares shares, AuditTrail trail) {
        this.trail = trail;
        this.shares = shares;
    }

    @Operation(operationId = "listMapShares", summary = "A map's links, newest first")
    @GetMapping
    List<ShareEntry> list(Workspace workspace, @PathVariable("id") String id) {
        return shares.list(workspace.id(), id).stream().map(ShareEntry::of).toList();
    }

    @Operation(
            operationId = "shareMap",
            summary = "Make a link by which others read a map",
            description =
                    "The token is shown this once; it opens /api/shared/TOKEN. With a password and"
                            + " an expiry if wanted; hiddenLanes are ids of lanes.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewShare issue(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @RequestBody ShareOrder order) {
        IssuedShare issued =
                shares.issue(
                        workspace.id(),
                        id,
                        new ShareRequest(
                                Given.listOrNone(order.hiddenLanes(), "hiddenLanes"),
                                order.password(),
                                order.expiresAt()),
                        Authors.name(actor));
        trail.in(workspace, actor)
                .note(AuditAction.MAP_SHARED, "share:" + issued.share().id(), "map:" + id);
        return new NewShare(ShareEntry.of(issued.share()), issued.token());
    }

    @Operation(operationId = "revokeMapShare", summary = "Revoke a link")
    @DeleteMapping("/{share}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            Workspace workspace,
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("share") String share) {
        shares.revoke(workspace.id(), id, share);
        trail.in(workspace, actor).note(AuditAction.SHARE_ENDED, "share:" + share, "map:" + id);
    }

    /** What a link shall be. */
    record ShareOrder(
            @Nullable List<String> hiddenLanes,
            @Nullable String password,
            @Nullable Instant expiresAt) {}

    /** A new link with its secret. */
    record NewShare(ShareEntry share, String token) {}

    /** A link in a list. */
    record ShareEntry(
            String id,
            List<String> hiddenLanes,
            boolean password,
            @Nullable Instant expiresAt,
            String by,
            Instant at) {
        static ShareEntry of(Share share) {
            return new ShareEntry(
                    share.id(),
                    share.hiddenLanes(),
                    share.passwordHash() != null,
                    share.expiresAt(),
                    share.by(),
                    share.at());
        }
    }
}
