"""An encoder that encodes no sentence twice: its vectors are kept in memory, and on disk where there is a cache."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.align.cache import Cache, key_of
from tui.align.encoder import Encoder, languages_of, threshold_of
from tui.align.hands import Hands

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_IN_MEMORY = 50_000
"""Vectors kept in memory of texts that are not at hand: some 50 MB."""

_PORTION = 64
"""Sentences encoded before they are kept, so that a run that is stopped has not worked in vain."""


class Remembering:
    """The encoder given, by the same name. Vectors come in half precision, whether they were kept or not."""

    def __init__(self, encoder: Encoder, cache: Cache | None, hands: Hands | None = None) -> None:
        """`hands` encode where there is more than one core to do it."""
        self.name = encoder.name
        self.threshold = threshold_of(encoder)
        self.languages = languages_of(encoder)
        self._encoder = encoder
        self._cache = cache
        self._hands = hands
        self._held: dict[bytes, NDArray[np.float16]] = {}

    def encode(self, sentences: Sequence[str]) -> "NDArray[np.float32]":
        """As the protocol says."""
        import numpy as np

        for _ in self.learn(sentences):
            pass
        if not sentences:
            return np.zeros((0, 0), dtype=np.float32)
        return np.stack([self._held[key_of(sentence)] for sentence in sentences]).astype(np.float32)

    def learn(self, sentences: Sequence[str]) -> Iterator[float]:
        """Encode those that are not known yet; the share that is done, in 0 to 1, after each part of them."""
        known = {key_of(sentence): sentence for sentence in sentences}
        self._recall([key for key in known if key not in self._held])
        self._forget(known)
        missing = sorted((key for key in known if key not in self._held), key=lambda key: len(known[key]), reverse=True)
        done, whole = 0, sum(len(known[key]) for key in missing)
        portions = [missing[start : start + _PORTION] for start in range(0, len(missing), _PORTION)]
        texts = [[known[key] for key in portion] for portion in portions]
        for number, vectors in self._encoded(texts):
            self._keep(portions[number], vectors)
            done += sum(map(len, texts[number]))
            yield done / max(1, whole)

    def _encoded(self, portions: list[list[str]]) -> "Iterator[tuple[int, NDArray[np.float32]]]":
        if self._hands:
            return self._hands.encode(self._encoder, portions)
        return ((number, self._encoder.encode(portion)) for number, portion in enumerate(portions))

    def _recall(self, keys: Sequence[bytes]) -> None:
        import numpy as np

        if self._cache is None or not keys:
            return
        for key, value in self._cache.get(self._maker, keys).items():
            if value and len(value) % 2 == 0:
                self._held[key] = np.frombuffer(value, np.float16)

    def _keep(self, keys: Sequence[bytes], vectors: "NDArray[np.float32]") -> None:
        import numpy as np

        halves = vectors.astype(np.float16)
        self._held.update(zip(keys, halves, strict=True))
        if self._cache is not None:
            self._cache.put(self._maker, {key: half.tobytes() for key, half in zip(keys, halves, strict=True)})

    def _forget(self, wanted: dict[bytes, str]) -> None:
        """Let go of what was learnt first and is not wanted now."""
        excess = len(self._held) - _IN_MEMORY
        for key in [key for key in self._held if key not in wanted][: max(0, excess)]:
            del self._held[key]

    @property
    def _maker(self) -> str:
        return f"vectors {self.name}"
