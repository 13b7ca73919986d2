"""Makes src/test/resources/torchscript-model: a tiny token-classification model as Hugging Face lays one out.

It learns nothing: its weights say by hand that "Ada" begins a person, "Lovelace" continues one, and "London" is a
place, so that a test can tell right offsets from wrong ones. Needs torch and tokenizers; run it from the
repository's root:  python src/test/python/make_torchscript_model.py
"""
import json
import pathlib

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "ada", "love", "##lace", "lon", "##don", "in", "a", "."]
TAGS = {"ada": "B-PER", "love": "I-PER", "lon": "B-LOC"}


class TinyTagger(torch.nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.scores = torch.nn.Embedding(len(PIECES), len(LABELS))
        weight = torch.zeros(len(PIECES), len(LABELS))
        for number, piece in enumerate(PIECES):
            weight[number, LABELS.index(TAGS.get(piece, "O"))] = 6.0
        self.scores.weight = torch.nn.Parameter(weight)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor]:
        return (self.scores(input_ids) * attention_mask.unsqueeze(-1),)


folder = pathlib.Path("src/test/resources/torchscript-model")
tokenizer = Tokenizer(models.WordPiece({piece: n for n, piece in enumerate(PIECES)}, unk_token="[UNK]"))
tokenizer.normalizer = normalizers.BertNormalizer()
tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
tokenizer.add_special_tokens(["[PAD]", "[UNK]", "[CLS]", "[SEP]"])
tokenizer.post_processor = processors.TemplateProcessing(
    single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
)
tokenizer.save(str(folder / "tokenizer.json"))
model = TinyTagger().eval()
example = (torch.tensor([[2, 4, 3]]), torch.ones(1, 3, dtype=torch.long))
torch.jit.save(torch.jit.trace(model, example), str(folder / "model.pt"))
config = {
    "_name_or_path": "tiny-tagger",
    "id2label": {str(number): label for number, label in enumerate(LABELS)},
    "max_position_embeddings": 32,
    "pad_token_id": 0,
}
(folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
