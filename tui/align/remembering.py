"""An encoder that encodes no sentence twice: its vectors are kept in memory, and on disk where there is a cache."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.align.cache import Cache, key_of
from tui.align.encoder import Encoder, languages_of, threshold_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_IN_MEMORY = 50_000
"""Vectors kept in memory, of half a dozen long versions: some 50 MB."""

_BATCH = 1024
"""Sentences encoded before they are kept, so that a run that is stopped has not worked in vain."""


class Remembering:
    """The encoder given, by the same name. Vectors come in half precision, whether they were kept or not."""

    def __init__(self, encoder: Encoder, cache: Cache | None) -> None:
        self.name = encoder.name
        self.threshold = threshold_of(encoder)
        self.languages = languages_of(encoder)
        self._encoder = encoder
        self._cache = cache
        self._held: dict[bytes, NDArray[np.float16]] = {}

    def encode(self, sentences: Sequence[str]) -> "NDArray[np.float32]":
        """As the protocol says."""
        import numpy as np

        keys = [key_of(sentence) for sentence in sentences]
        known = dict(zip(keys, sentences, strict=True))
        self._recall([key for key in known if key not in self._held])
        missing = sorted((key for key in known if key not in self._held), key=lambda key: len(known[key]))
        for start in range(0, len(missing), _BATCH):
            batch = missing[start : start + _BATCH]
            self._learn(batch, self._encoder.encode([known[key] for key in batch]))
        if not keys:
            return np.zeros((0, 0), dtype=np.float32)
        vectors = np.stack([self._held[key] for key in keys]).astype(np.float32)
        self._forget()
        return vectors

    def _recall(self, keys: Sequence[bytes]) -> None:
        import numpy as np

        if self._cache is None or not keys:
            return
        for key, value in self._cache.get(self._maker, keys).items():
            if value and len(value) % 2 == 0:
                self._held[key] = np.frombuffer(value, np.float16)

    def _learn(self, keys: Sequence[bytes], vectors: "NDArray[np.float32]") -> None:
        import numpy as np

        halves = vectors.astype(np.float16)
        self._held.update(zip(keys, halves, strict=True))
        if self._cache is not None:
            self._cache.put(self._maker, {key: half.tobytes() for key, half in zip(keys, halves, strict=True)})

    def _forget(self) -> None:
        for key in list(self._held)[: max(0, len(self._held) - _IN_MEMORY)]:
            del self._held[key]

    @property
    def _maker(self) -> str:
        return f"vectors {self.name}"
