"""Writes a trained model as the weights file that the program maps. README.md describes the format."""

import json
import math
import struct

import numpy
import torch
import xxhash

MAGIC, VERSION, HEADER_START, ALIGNMENT = b"READOUTW", 1, 32, 64

# Parameters outside the linear layers; the file has a dot for the first underscore.
LOOSE = (
    "arc_bilinear", "arc_bias", "label_bilinear", "link_bilinear", "link_distance", "link_between", "link_null", "link_null_bias",
    "coref_bilinear", "coref_null", "coref_null_bias", "coref_sentence", "coref_mention", "coref_kinds",
)


def file_name(parameter):
    return parameter.replace("_", ".", 1).replace("null_bias", "null.bias")


def rounded(weight, limit):
    """A matrix as whole numbers of at most `limit`, and the scale of each row."""
    scale = weight.abs().amax(1).clamp_min(1e-12) / limit
    return (weight / scale[:, None]).round().clamp(-limit, limit), scale


@torch.no_grad()
def round_in_place(model, limit):
    """Gives a model exactly the weights that its file will hold, for comparing and measuring."""
    for matrix, bound in [(model.encoder.word.weight, 127)] + [(linear.weight, limit) for _, linear in linears(model)]:
        whole, scale = rounded(matrix, bound)
        matrix.copy_(whole * scale[:, None])


def linears(model):
    for index, layer in enumerate(model.encoder.layers):
        yield f"layer.{index}.attention.qkv", layer.qkv
        yield f"layer.{index}.attention.output", layer.output
        yield f"layer.{index}.inner", layer.inner
        yield f"layer.{index}.outer", layer.outer
    yield "heads", model.heads


def norms(model):
    yield "embedding.norm", model.encoder.norm
    for index, layer in enumerate(model.encoder.layers):
        yield f"layer.{index}.attention.norm", layer.attention_norm
        yield f"layer.{index}.norm", layer.norm


def blocks(whole):
    """[N, K] whole numbers in the order [N/16][K/4][16][4]; rows are filled up to a multiple of 16."""
    rows, columns = whole.shape
    padded = numpy.zeros((math.ceil(rows / 16) * 16, columns), numpy.int8)
    padded[:rows] = whole
    return padded.reshape(-1, 16, columns // 4, 4).transpose(0, 2, 1, 3)


@torch.no_grad()
def tensors(model, limit, heads):
    """(name, type, shape, array) of everything the file holds."""
    def plain(name, tensor):
        return name, "f32", list(tensor.shape), tensor.detach().numpy().astype("<f4")

    whole, scale = rounded(model.encoder.word.weight, 127)
    yield "embedding.word", "i8", list(whole.shape), whole.numpy().astype(numpy.int8)
    yield plain("embedding.word.scale", scale)
    yield plain("embedding.position", model.encoder.position.weight)
    yield plain("embedding.shape", model.encoder.shape.weight)
    for name, norm in norms(model):
        yield plain(name + ".weight", norm.weight)
        yield plain(name + ".bias", norm.bias)
    for name, linear in linears(model):
        whole, scale = rounded(linear.weight, limit)
        factor = torch.ones(len(scale))
        if name.endswith("qkv"):
            factor[: len(scale) // 3] = 1 / math.sqrt(linear.in_features / heads)
        yield name + ".weight", "i8x16x4", list(whole.shape), blocks(whole.numpy())
        yield plain(name + ".scale", scale * factor)
        yield plain(name + ".bias", linear.bias * factor)
    for name in LOOSE:
        tensor = getattr(model, name)
        yield plain(file_name(name), tensor.reshape(-1) if tensor.dim() == 0 else tensor)
    for name, transitions in model.crf.items():
        for part, table in zip(("transitions", "start", "end"), transitions.tables()):
            yield plain(f"{name}.{part}", table)


def write(path, model, pieces, config, digest):
    limit = config["quantisation"]["weights"]
    payload, entries = bytearray(), []
    vocabulary = numpy.frombuffer("\n".join(pieces.pieces).encode(), numpy.uint8)
    for name, kind, shape, array in [*tensors(model, limit, config["encoder"]["heads"]), ("vocabulary", "u8", [len(vocabulary)], vocabulary)]:
        payload += bytes(-len(payload) % ALIGNMENT)
        data = array.tobytes()
        entries.append({"name": name, "type": kind, "shape": shape, "offset": len(payload), "length": len(data)})
        payload += data
    size = config["encoder"]
    header = json.dumps({
        "name": "readout-english",
        "trainingDigest": digest,
        "encoder": {"layers": size["layers"], "width": size["width"], "heads": size["heads"], "inner": size["inner"], "maximumPieces": size["maximum_pieces"]},
        "quantisation": config["quantisation"],
        "tensors": entries,
        "slices": [
            {"name": name, "start": start, "count": count, "activation": "gelu" if start >= model.tag_width else "none"}
            for name, (start, count) in model.slices.items()
        ],
        "labels": model.labels,
    }, ensure_ascii=False, separators=(",", ":")).encode()
    body = header + bytes(-(HEADER_START + len(header)) % ALIGNMENT) + payload
    checked = struct.pack("<8sIIQ", MAGIC, VERSION, len(header), HEADER_START + len(body))
    path.write_bytes(checked + struct.pack("<Q", xxhash.xxh64_intdigest(body)) + body)


def read(path):
    """(header, {name: f32 tensor}) of a weights file, whole numbers multiplied by their scales."""
    data = path.read_bytes()
    magic, version, length, size, check = struct.unpack("<8sIIQQ", data[:HEADER_START])
    if magic != MAGIC or version != VERSION or size != len(data) or check != xxhash.xxh64_intdigest(data[HEADER_START:]):
        raise SystemExit(f"{path}: no whole weights file of version {VERSION}; write it anew with evaluate.py --export")
    header = json.loads(data[HEADER_START : HEADER_START + length])
    start = HEADER_START + length + -(HEADER_START + length) % ALIGNMENT
    arrays, kinds = {}, {"f32": "<f4", "i8": numpy.int8, "u8": numpy.uint8, "i8x16x4": numpy.int8}
    for entry in header["tensors"]:
        at = start + entry["offset"]
        flat = numpy.frombuffer(data, kinds[entry["type"]], offset=at, count=entry["length"] // numpy.dtype(kinds[entry["type"]]).itemsize)
        if entry["type"] == "i8x16x4":
            rows, columns = entry["shape"]
            flat = flat.reshape(-1, columns // 4, 16, 4).transpose(0, 2, 1, 3).reshape(-1, columns)[:rows]
        arrays[entry["name"]] = flat.reshape(entry["shape"])
    tensors = {}
    for name, array in arrays.items():
        if name == "vocabulary":
            tensors[name] = array.tobytes().decode()
        else:
            tensor = torch.from_numpy(array.astype(numpy.float32))
            scale = arrays.get(name.removesuffix(".weight") + ".scale") if array.dtype == numpy.int8 else None
            tensors[name] = tensor if scale is None else tensor * torch.from_numpy(scale.copy())[:, None]
    return header, tensors


@torch.no_grad()
def load(model, tensors, heads):
    """Puts the tensors of a weights file back into a model."""
    encoder = model.encoder
    encoder.word.weight.copy_(tensors["embedding.word"])
    encoder.position.weight.copy_(tensors["embedding.position"])
    encoder.shape.weight.copy_(tensors["embedding.shape"])
    for name, norm in norms(model):
        norm.weight.copy_(tensors[name + ".weight"])
        norm.bias.copy_(tensors[name + ".bias"])
    for name, linear in linears(model):
        factor = torch.ones(linear.out_features)
        if name.endswith("qkv"):
            factor[: linear.out_features // 3] = math.sqrt(linear.in_features / heads)
        linear.weight.copy_(tensors[name + ".weight"] * factor[:, None])
        linear.bias.copy_(tensors[name + ".bias"] * factor)
    for name in LOOSE:
        tensor = getattr(model, name)
        tensor.copy_(tensors[file_name(name)].reshape(tensor.shape))
    for name, transitions in model.crf.items():
        for part, table in zip(("transitions", "start", "end"), (transitions.between, transitions.start, transitions.end)):
            table.copy_(tensors[f"{name}.{part}"])
