package dev.waymark.server.problem;

import io.swagger.v3.oas.annotations.Hidden;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import java.io.IOException;

/** Answers with a problem whenever a controller fails. */
@Hidden
@RestControllerAdvice
final class ProblemAdvice {
    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler(Throwable.class)
    void answer(Throwable fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!response.isCommitted() && !(fault instanceof AsyncRequestNotUsableException)) {
            response.resetBuffer();
            writer.write(response, Problems.of(fault));
        }
    }
}
