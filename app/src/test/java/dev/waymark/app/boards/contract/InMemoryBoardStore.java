package dev.waymark.app.boards.contract;

import dev.waymark.app.boards.Board;
import dev.waymark.app.boards.BoardStore;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fake of the store of boards. */
public final class InMemoryBoardStore implements BoardStore {
    private final Map<String, Map<String, Board>> boards = new HashMap<>();

    @Override
    public synchronized List<Board> list(String workspace) {
        return of(workspace).values().stream().sorted(Comparator.comparing(Board::name)).toList();
    }

    @Override
    public synchronized Optional<Board> find(String workspace, String id) {
        return Optional.ofNullable(of(workspace).get(id));
    }

    @Override
    public synchronized boolean save(String workspace, Board board) {
        long held = find(workspace, board.id()).map(Board::version).orElse(0L);
        boolean taken =
                list(workspace).stream()
                        .anyMatch(
                                it ->
                                        it.name().equals(board.name())
                                                && !it.id().equals(board.id()));
        if (taken || held != board.version() - 1) {
            return false;
        }
        of(workspace).put(board.id(), board);
        return true;
    }

    @Override
    public synchronized boolean delete(String workspace, String id) {
        return of(workspace).remove(id) != null;
    }

    private Map<String, Board> of(String workspace) {
        return boards.computeIfAbsent(workspace, id -> new HashMap<>());
    }
}
