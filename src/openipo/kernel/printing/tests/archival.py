"""What an archival, accessible PDF must have, as far as its structure shows it.

No validator (veraPDF or another) was at hand: these checks look at the parts that ISO 19005-3 and ISO 14289-1 name, and
prove nothing about the rest. An office that must prove conformance runs a validator of its own.
"""

import io

import pikepdf


def faults(pdf: bytes) -> list[str]:
    """What is missing, in words; empty where all looked at is there."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [*_document_faults(opened), *_font_faults(opened)]


def _document_faults(pdf: pikepdf.Pdf) -> list[str]:
    root = pdf.Root
    metadata = pdf.open_metadata()
    found = {
        "no output intent": "/OutputIntents" in root and "/DestOutputProfile" in root.OutputIntents[0],
        "no structure tree": "/StructTreeRoot" in root and "/MarkInfo" in root and bool(root.MarkInfo.get("/Marked")),
        "no language": bool(str(root.get("/Lang", ""))),
        "encrypted": not pdf.is_encrypted,
        "no PDF/A-3a mark": (metadata.get("pdfaid:part"), metadata.get("pdfaid:conformance")) == ("3", "A"),
        "no PDF/UA-1 mark": metadata.get("pdfuaid:part") == "1",
        "no title": bool(metadata.get("dc:title")),
        "title not shown": "/ViewerPreferences" in root and bool(root.ViewerPreferences.get("/DisplayDocTitle")),
        "has script": not ("/Names" in root and "/JavaScript" in root.Names) and "/OpenAction" not in root,
    }
    return [fault for fault, holds in found.items() if not holds]


def _font_faults(pdf: pikepdf.Pdf) -> list[str]:
    faults = []
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
            embedded = any(key in one for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            if not embedded:
                faults.append(f"font not embedded: {one.FontName}")
    return faults


def text_of(pdf: bytes) -> str:
    """The text as a reader would copy it."""
    import pypdfium2  # noqa: PLC0415 (slow to load, and few tests read the text)

    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def tags(pdf: bytes) -> set[str]:
    """The kinds of structure elements in the document: /H1, /P, /Figure ..."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {str(one.S) for one in opened.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one}


def alternative_texts(pdf: bytes) -> set[str]:
    """What a screen reader says for the pictures."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        figures = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        return {str(one.get("/Alt", "")) for one in figures}
