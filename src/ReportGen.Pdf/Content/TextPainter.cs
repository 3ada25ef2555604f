using System.Text;
using ReportGen.Pdf.Fonts;
using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Content;

/// <summary>One glyph run as a text object (ISO 32000-1, 9.4).</summary>
internal sealed class TextPainter
{
    private readonly ContentStream _content;
    private readonly FontUsage _usage;
    private readonly GlyphRun _run;
    private bool _inArray;
    private bool _inString;

    /// <summary>Where a viewer's pen stands, from the run's origin: kept from the numbers written, so rounding never adds up.</summary>
    private double _pen;

    private TextPainter(ContentStream content, FontUsage usage, GlyphRun run)
    {
        _content = content;
        _usage = usage;
        _run = run;
    }

    public static void Paint(ContentStream content, FontSet fonts, GlyphRun run)
    {
        if (run.Glyphs.IsEmpty || run.Size <= 0) return;
        new TextPainter(content, fonts.For(run.Font), run).Paint();
    }

    private PdfBuffer Buffer => _content.Buffer;

    private void Paint()
    {
        _content.SetFill(_run.Color);
        Buffer.Operator("BT");
        SetFont();

        // The page is flipped so that y grows downwards; the text matrix turns the letters upright again.
        if (_run.Slant == 0)
            Buffer.Raw("1 0 0 -1");
        else
            Buffer.Raw("1 0").Number(_run.Slant).Integer(-1);
        Buffer.Point(_run.Origin).Operator("Tm");
        foreach (var cluster in GlyphClusters.Of(_run)) Paint(cluster);
        CloseArray();
        Buffer.Operator("ET");
    }

    private void SetFont()
    {
        if (_content.State.Font == _usage.Resource && _content.State.FontSize == _run.Size) return;
        Buffer.Name(_usage.Resource).Number(_run.Size).Operator("Tf");
        _content.State = _content.State with { Font = _usage.Resource, FontSize = _run.Size };
    }

    private void Paint(GlyphCluster cluster)
    {
        if (cluster.Replacement is { } text)
        {
            CloseArray();
            Buffer.Raw("/Span<</ActualText").Hex([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]).Raw(">>").Operator("BDC");
        }
        for (var i = 0; i < cluster.Texts.Length; i++) Paint(_run.Glyphs[cluster.First + i], cluster.Texts[i]);
        if (cluster.Replacement is null) return;
        CloseArray();
        Buffer.Operator("EMC");
    }

    private void Paint(Glyph glyph, string text)
    {
        SetRise(glyph.Y);
        if (!_inArray) Buffer.Raw("[");
        _inArray = true;
        MoveTo(glyph.X);
        if (!_inString) Buffer.Raw("<");
        _inString = true;
        var code = _usage.Code(new GlyphMeaning(glyph.Id, text));
        Buffer.Raw(Convert.ToHexString([(byte)(code >> 8), (byte)code]));
        _pen += _run.Size * Math.Round(_usage.Program.Advance(glyph.Id), 3) / 1000;
    }

    private void MoveTo(double x)
    {
        var thousandths = (long)Math.Round((_pen - x) * 1000 / _run.Size);
        if (thousandths == 0) return;
        CloseString();
        Buffer.Integer(thousandths);
        _pen -= thousandths * _run.Size / 1000;
    }

    private void SetRise(double rise)
    {
        if (_content.State.Rise == rise) return;
        CloseArray();
        Buffer.Number(rise).Operator("Ts");
        _content.State = _content.State with { Rise = rise };
    }

    private void CloseArray()
    {
        CloseString();
        if (_inArray) Buffer.Raw("]").Operator("TJ");
        _inArray = false;
    }

    private void CloseString()
    {
        if (_inString) Buffer.Raw(">");
        _inString = false;
    }
}
