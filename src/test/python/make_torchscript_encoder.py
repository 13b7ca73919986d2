"""Makes src/test/resources/torchscript-encoder: a tiny transformer encoder with random weights, exported as one would
export BERT: token ids, attention mask and token types in, last hidden state and pooled output out. It has learnt
nothing, but gives every token a state of its own on which a head can be trained. Needs torch and tokenizers; run it
from the repository's root:  python src/test/python/make_torchscript_encoder.py
"""
import json
import math
import pathlib

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from torch import nn

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
WORDS = (
    "ada grace lin love ##lace hop ##per turing london berlin paris oslo java rust py ##thon docker kube ##rnetes"
    " nurse engineer analyst teacher works worked as a an in with and the on for from at to is was she he of , . : -"
).split()
PIECES = SPECIAL + WORDS
WIDTH, HEADS, LAYERS, LONGEST = 32, 4, 2, 64


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.wide = nn.Linear(WIDTH, 2 * WIDTH)
        self.narrow = nn.Linear(2 * WIDTH, WIDTH)
        self.first, self.second = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)

    def forward(self, states: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        rows, length, _ = states.shape
        query, key, value = (
            part.reshape(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in self.attention(states).chunk(3, -1)
        )
        weights = (query @ key.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + hidden).softmax(-1)
        mixed = (weights @ value).transpose(1, 2).reshape(rows, length, WIDTH)
        states = self.first(states + self.out(mixed))
        return self.second(states + self.narrow(torch.nn.functional.gelu(self.wide(states))))


class TinyEncoder(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(len(PIECES), WIDTH)
        self.places = nn.Embedding(LONGEST, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.pooler = nn.Linear(WIDTH, WIDTH)
        with torch.no_grad():
            self.places.weight.mul_(0.1)

    def forward(self, input_ids, attention_mask, token_type_ids):
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        states = self.norm(self.pieces(input_ids) + self.places(places) + self.types(token_type_ids))
        hidden = (1.0 - attention_mask[:, None, None, :].to(states.dtype)) * -1e9
        for layer in self.layers:
            states = layer(states, hidden)
        return states, torch.tanh(self.pooler(states[:, 0]))


torch.manual_seed(7)
folder = pathlib.Path("src/test/resources/torchscript-encoder")
folder.mkdir(parents=True, exist_ok=True)
tokenizer = Tokenizer(models.WordPiece({piece: n for n, piece in enumerate(PIECES)}, unk_token="[UNK]"))
tokenizer.normalizer = normalizers.BertNormalizer()
tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
tokenizer.add_special_tokens(SPECIAL)
tokenizer.post_processor = processors.TemplateProcessing(
    single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
)
tokenizer.save(str(folder / "tokenizer.json"))
model = TinyEncoder().eval()
example = (torch.tensor([[2, 4, 5, 3]]), torch.ones(1, 4, dtype=torch.long), torch.zeros(1, 4, dtype=torch.long))
torch.jit.save(torch.jit.trace(model, example), str(folder / "model.pt"))
config = {
    "_name_or_path": "tiny-encoder",
    "model_type": "bert",
    "hidden_size": WIDTH,
    "id2label": {"0": "LABEL_0", "1": "LABEL_1"},
    "max_position_embeddings": LONGEST,
    "pad_token_id": 0,
}
(folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
