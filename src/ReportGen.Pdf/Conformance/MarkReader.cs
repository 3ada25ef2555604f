using System.Text;
using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance;

/// <summary>Follows the operators of a page: what is painted inside which marks (ISO 32000-1, 14.6), and with which fonts.</summary>
internal sealed class MarkReader(PdfFile file, PdfDictionary resources)
{
    private static readonly HashSet<string> Painting = ["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "Tj", "TJ", "'", "\""];

    private readonly PageMarks _marks = new();
    private readonly Stack<Mark> _open = new();
    private readonly Stack<string> _fonts = new();
    private readonly Dictionary<string, TextMap> _maps = [];
    private string _font = "";
    private int? _textDepth;

    public PageMarks Read(byte[] content)
    {
        var parser = new PdfParser(content, 0);
        var operands = new List<PdfValue>();
        while (parser.Next() is { } token)
        {
            if (token is PdfKeyword { Word: not ("true" or "false" or "null") } word)
            {
                Operator(word.Word, operands);
                operands.Clear();
            }
            else operands.Add(token);
        }
        if (_open.Count > 0) _marks.Faults.Add("a marked sequence has no end");
        return _marks;
    }

    private void Operator(string name, List<PdfValue> operands)
    {
        _marks.Operators.Add(name);
        switch (name)
        {
            case "BMC" or "BDC": Begin(operands); break;
            case "EMC": End(); break;
            case "q": Save(); break;
            case "Q": Restore(); break;
            case "Tf": _font = operands[0].AsName; break;
            case "BT": _textDepth = _open.Count; break;
            case "ET": EndText(); break;
        }
        if (Painting.Contains(name)) Paint(name, operands);
    }

    private void Save()
    {
        _fonts.Push(_font);
        _marks.Nesting = Math.Max(_marks.Nesting, _fonts.Count);
    }

    private void Restore()
    {
        if (_fonts.TryPop(out var font)) _font = font;
        else _marks.Faults.Add("a graphics state is restored that was never saved");
    }

    private void Begin(List<PdfValue> operands)
    {
        var properties = operands.Count > 1 ? file.Resolve(operands[1]).AsDictionary : PdfDictionary.Empty;
        var mark = new Mark(operands[0].AsName, properties["MCID"].AsInteger, properties["ActualText"].AsText);
        if (mark.IsArtifact && _open.Any(m => m.Identifier is not null)) _marks.Faults.Add("an artifact lies inside tagged content");
        if (mark.Identifier is not null && _open.Any(m => m.IsArtifact)) _marks.Faults.Add("tagged content lies inside an artifact");
        _open.Push(mark);
        if (mark.Identifier is not { } identifier) Append(mark.Replacement);
        else if (!_marks.Types.TryAdd(identifier, mark.Type)) _marks.Faults.Add($"identifier {identifier} is used twice");
        else _marks.Texts.Add(identifier, "");
    }

    private void End()
    {
        if (!_open.TryPop(out _)) _marks.Faults.Add("a marked sequence ends that never began");
        else if (_open.Count < _textDepth) _marks.Faults.Add("a marked sequence begins before a text object and ends inside it");
    }

    private void EndText()
    {
        if (_open.Count != _textDepth) _marks.Faults.Add("a text object ends inside a marked sequence that began in it");
        _textDepth = null;
    }

    private void Paint(string name, List<PdfValue> operands)
    {
        if (!_open.Any(mark => mark.IsArtifact || mark.Identifier is not null)) _marks.Faults.Add($"'{name}' paints outside of any mark");
        var strings = operands.Count > 0 && operands[^1] is PdfArray array ? array.Items.OfType<PdfString>() : operands.OfType<PdfString>();
        foreach (var text in strings) Show(text.Bytes);
    }

    private void Show(byte[] bytes)
    {
        if (!_marks.Codes.TryGetValue(_font, out var codes)) _marks.Codes.Add(_font, codes = []);
        var text = new StringBuilder();
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var code = (bytes[i] << 8) | bytes[i + 1];
            codes.Add(code);
            text.Append(Map().Texts.GetValueOrDefault(code, "\uFFFD"));
        }
        if (_open.All(mark => mark.Replacement is null)) Append(text.ToString());
    }

    private void Append(string? text)
    {
        if (_open.Select(mark => mark.Identifier).FirstOrDefault(i => i is not null) is { } identifier) _marks.Texts[identifier] += text;
    }

    private TextMap Map()
    {
        if (_maps.TryGetValue(_font, out var map)) return map;
        var stream = file.Get(file.Get(file.Get(resources, "Font"), _font), "ToUnicode") as PdfStream;
        _maps.Add(_font, map = new TextMap(stream?.Data ?? []));
        return map;
    }

    private sealed record Mark(string Type, int? Identifier, string? Replacement)
    {
        public bool IsArtifact => Type == "Artifact";
    }
}
