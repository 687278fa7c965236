package dev.waymark.server.maps;

import dev.waymark.app.maps.shares.MapShares;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.server.access.Given;
import dev.waymark.server.limits.RateLimit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;

/**
 * Shows a map to whoever has a link to it. Tries are counted by address, and those with a password
 * by link and address too. One link may be tried from many addresses: all together have a larger
 * bound, so that one of them alone does not lock the others out.
 */
@RestController
@RequestMapping("/api/shared/{token}")
@Tag(name = "shared")
public class SharedController {
    private final MapShares shares;
    private final RateLimit visits = new RateLimit(300, Duration.ofMinutes(5));
    private final RateLimit guesses = new RateLimit(20, Duration.ofMinutes(10));
    private final RateLimit guessesOfAll = new RateLimit(200, Duration.ofMinutes(10));

    SharedController(MapShares shares) {
        this.shares = shares;
    }

    @Operation(
            operationId = "openShared",
            summary = "A shared map",
            description =
                    "401 with the code SHARE_PASSWORD_NEEDED if the link needs a password, 404 if"
                            + " it was never made or is revoked, 410 if its time is over.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MapDocument.class)))
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    String open(
            @PathVariable("token") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        slowDown(visits, request.getRemoteAddr(), response);
        return shown(token, null, response);
    }

    @Operation(operationId = "openSharedWithPassword", summary = "A shared map, with its password")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = MapDocument.class)))
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    String openWithPassword(
            @PathVariable("token") String token,
            @RequestBody PasswordOrder order,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = request.getRemoteAddr();
        String guess = token + " " + address;
        slowDown(visits, address, response);
        slowDown(guesses, guess, response);
        slowDown(guessesOfAll, token, response);
        String map = shown(token, Given.field(order.password(), "password"), response);
        guesses.forgive(guess);
        return map;
    }

    private String shown(String token, @Nullable String password, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return MapJson.write(shares.open(token, password));
    }

    private static void slowDown(RateLimit limit, String name, HttpServletResponse response) {
        limit.tryOnce(name)
                .ifPresent(
                        wait -> {
                            response.setHeader(
                                    HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
                            throw JourneyException.limit(
                                    "TOO_MANY_ATTEMPTS",
                                    "Too many tries. Try again in %d seconds.",
                                    wait.toSeconds());
                        });
    }

    /** The password of a link. */
    record PasswordOrder(String password) {}
}
