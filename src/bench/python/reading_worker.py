"""The shipped network in PyTorch, to be compared with ours: same parameters, same batches, same scores.

    python reading_worker.py FOLDER THREADS

FOLDER is what NetworkExport writes. Says "ready" and how far its scores are from ours, and then answers each line
"rows milliseconds" with its tokens per second, as ReadingWorker does. Needs torch and nothing else.
"""
import json
import pathlib
import sys
import time

import torch
from torch import nn


# Of phrases, as PhraseBook.Kind has them.
KINDS = 4
TABLES = ("words", "shapes", "characters", "frequencies", "phrases")


class Network(nn.Module):
    """As TaggerNetwork; a batch's inputs come in the order of TaggerBatch.toArrays."""

    def __init__(self, config: dict, parameters: dict[str, torch.Tensor]) -> None:
        super().__init__()
        self.words = nn.Embedding(config["words"], config["wordDimension"])
        self.shapes = nn.Embedding(*parameters["shapes"].shape)
        self.characters = nn.Embedding(*parameters["characters"].shape)
        self.convolution = nn.Conv1d(config["characterDimension"], config["characterFilters"], 3, padding=1)
        width = config["wordDimension"] + config["shapeDimension"] + config["characterFilters"]
        self.told = config["phraseDimension"] > 0
        if self.told:
            self.frequencies = nn.Embedding(*parameters["frequencies"].shape)
            self.phrases = nn.Embedding(*parameters["phrases"].shape)
            width += KINDS * (self.frequencies.embedding_dim + self.phrases.embedding_dim)
        self.forwards = nn.ModuleList()
        self.backwards = nn.ModuleList()
        for _ in range(config["layers"]):
            self.forwards.append(nn.LSTM(width, config["hidden"], batch_first=True))
            self.backwards.append(nn.LSTM(width, config["hidden"], batch_first=True))
            width = 2 * config["hidden"]
        self.heads = nn.Linear(width, sum(len(scheme["tags"]) for scheme in config["schemes"]))
        self.take(parameters)

    def take(self, parameters: dict[str, torch.Tensor]) -> None:
        """DJL's names begin with the number of the child block."""
        left = {name.lstrip("0123456789"): value for name, value in parameters.items()}
        lstm = {"i2h_WEIGHT": "weight_ih_l0", "h2h_WEIGHT": "weight_hh_l0", "i2h_BIAS": "bias_ih_l0", "h2h_BIAS": "bias_hh_l0"}
        state = {f"{table}.weight": left.pop(table) for table in TABLES if table in left}
        # How tags depend on each other is the decoder's, which is not measured here.
        left.pop("transitions", None)
        for block in ("convolution", "heads"):
            for part in ("weight", "bias"):
                state[f"{block}.{part}"] = left.pop(f"{block}_{part}")
        for layer in range(len(self.forwards)):
            for direction in ("forward", "backward"):
                for ours, theirs in lstm.items():
                    state[f"{direction}s.{layer}.{theirs}"] = left.pop(f"{direction}{layer}_l_0_{ours}")
        if left:
            raise SystemExit(f"This script knows no parameters {sorted(left)}: the network has changed")
        self.load_state_dict(state)

    def forward(self, words, shapes, characters, places, mirror, frequencies, phrases):
        spelling = self.convolution(self.characters(characters).transpose(1, 2)).amax(2)
        distinct = [self.words(words), self.shapes(shapes), spelling]
        if self.told:
            distinct.append(self.frequencies(frequencies).flatten(1))
        states = nn.functional.embedding(places, torch.cat(distinct, 1))
        if self.told:
            states = torch.cat((states, self.phrases(phrases).flatten(2)), 2)
        for forward, backward in zip(self.forwards, self.backwards):
            ahead = forward(states)[0]
            back = backward(self.reverse(states, mirror))[0]
            states = torch.cat((ahead, self.reverse(back, mirror)), 2)
        return self.heads(states)

    @staticmethod
    def reverse(states, mirror):
        return nn.functional.embedding(mirror, states.reshape(-1, states.shape[2]))


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    torch.set_num_threads(int(sys.argv[2]))
    torch.set_num_interop_threads(1)
    export = json.loads((folder / "network.json").read_text())
    values = bytearray((folder / "values.bin").read_bytes())

    def array(place: dict) -> torch.Tensor:
        count = 1
        for dimension in place["shape"]:
            count *= dimension
        kind = torch.int64 if place["whole"] else torch.float32
        return torch.frombuffer(values, dtype=kind, count=count, offset=place["offset"]).reshape(place["shape"])

    with torch.inference_mode():
        network = Network(export["config"], {name: array(place) for name, place in export["parameters"].items()})
        network.eval()
        batches = {}
        difference = 0.0
        for rows, some in export["batches"].items():
            batches[rows] = [(batch["tokens"], [array(place) for place in batch["inputs"]]) for batch in some]
            for batch, (_, inputs) in zip(some, batches[rows]):
                difference = max(difference, (network(*inputs) - array(batch["scores"])).abs().max().item())
        print("ready", difference, torch.__version__, flush=True)
        for line in sys.stdin:
            rows, milliseconds = line.split()
            begin = time.perf_counter()
            tokens = 0
            while True:
                for count, inputs in batches[rows]:
                    # Ours makes new arrays of every batch too, and copies the scores out.
                    network(*[value.clone() for value in inputs]).clone()
                    tokens += count
                seconds = time.perf_counter() - begin
                if seconds * 1000 >= int(milliseconds):
                    break
            print(tokens / seconds, flush=True)


main()
