"""Pairs of two sets that cost least together, some left over where pairing them would cost too much."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

EXACT = 48
"""The largest side of a problem that is solved exactly; a larger one takes its cheapest pairs first."""

Pair = tuple[int, int]


def assign(costs: Mapping[Pair, float], limit: float) -> list[Pair]:
    """The pairs, each side used once at most, for which the sum of `limit - cost` is largest; others are barred.

    Solved exactly (Kuhn and Munkres, by shortest augmenting paths) for each set of figures that hang together.
    """
    pairs: list[Pair] = []
    for part in _parts(pair for pair, cost in costs.items() if cost < limit):
        rows, columns = sorted({i for i, _ in part}), sorted({j for _, j in part})
        known = {pair: costs[pair] for pair in part}
        if len(part) == 1:
            pairs += part
        elif max(len(rows), len(columns)) > EXACT:
            pairs += _cheapest_first(known)
        else:
            pairs += _exact(rows, columns, known, limit)
    return sorted(pairs)


def _parts(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Pairs grouped by what they share, directly or through others."""
    by_row, by_column = defaultdict(list), defaultdict(list)
    for pair in pairs:
        by_row[pair[0]].append(pair)
        by_column[pair[1]].append(pair)
    parts, seen = [], set()
    for row, own in by_row.items():
        part, queue = [], [] if row in seen else list(own)
        seen.add(row)
        taken = set(queue)
        while queue:
            pair = queue.pop()
            part.append(pair)
            seen.add(pair[0])
            fresh = [p for p in (*by_row[pair[0]], *by_column[pair[1]]) if p not in taken]
            taken.update(fresh)
            queue += fresh
        if part:
            parts.append(part)
    return parts


def _cheapest_first(costs: Mapping[Pair, float]) -> list[Pair]:
    rows, columns, pairs = set(), set(), []
    for i, j in sorted(costs, key=lambda pair: (costs[pair], pair)):
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            pairs.append((i, j))
    return pairs


def _exact(rows: list[int], columns: list[int], costs: Mapping[Pair, float], limit: float) -> list[Pair]:
    width = len(columns) + len(rows)
    matrix = [[costs.get((i, j), 2 * limit) for j in columns] + [limit] * len(rows) for i in rows]
    chosen = _munkres(matrix, width)
    return [(rows[r], columns[c]) for r, c in chosen if c < len(columns) and (rows[r], columns[c]) in costs]


def _munkres(matrix: list[list[float]], width: int) -> list[Pair]:
    """A column for each row, of least total cost; there are at least as many columns as rows."""
    infinity = float("inf")
    row_price, column_price = [0.0] * (len(matrix) + 1), [0.0] * (width + 1)
    owner, way = [0] * (width + 1), [0] * (width + 1)
    for row in range(1, len(matrix) + 1):
        owner[0], column = row, 0
        least, used = [infinity] * (width + 1), [False] * (width + 1)
        while owner[column]:
            used[column] = True
            here, delta, following = owner[column], infinity, 0
            for j in range(1, width + 1):
                if used[j]:
                    continue
                reduced = matrix[here - 1][j - 1] - row_price[here] - column_price[j]
                if reduced < least[j]:
                    least[j], way[j] = reduced, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(width + 1):
                if used[j]:
                    row_price[owner[j]] += delta
                    column_price[j] -= delta
                else:
                    least[j] -= delta
            column = following
        while column:
            owner[column] = owner[way[column]]
            column = way[column]
    return [(owner[j] - 1, j - 1) for j in range(1, width + 1) if owner[j]]
