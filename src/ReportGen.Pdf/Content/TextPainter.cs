using System.Text;
using ReportGen.Pdf.Fonts;
using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Content;

/// <summary>Shows glyph runs (ISO 32000-1, 9.4.3). One painter serves a whole document, so that a run costs no memory.</summary>
internal sealed class TextPainter(ContentStream content, FontSet fonts)
{
    private const double Em = 1000;

    /// <summary>Distances in points that are not made good: half a step of the places that text starts from.</summary>
    private const double Unseen = 0.005001;

    private readonly GlyphGaps _gaps = new();
    private FontUsage _usage = null!;
    private double _size;
    private bool _inArray;
    private bool _inString;

    /// <summary>Where a viewer's pen stands, from the run's origin: kept from the numbers written, so rounding never adds up.</summary>
    private double _pen;

    private PdfBuffer Buffer => content.Buffer;

    public void Paint(GlyphRun run)
    {
        if (run.Glyphs.IsEmpty || run.Size <= 0) return;
        (_usage, _size) = (fonts.For(run.Font), run.Size);
        content.Text.Begin();
        content.SetFill(run.Color);
        SetFont();
        SetSpacing(_gaps.Common(run, _usage));
        _pen = content.Text.MoveTo(content.Up(run.Origin), run.Slant);
        for (var i = 0; i < run.Glyphs.Length;) i = GlyphClusters.IsPlain(run, i) ? PaintPlain(run, i) : PaintCluster(run, i);
        CloseArray();
        content.Text.Leave(run.Origin.X + _pen);
    }

    private void SetFont()
    {
        if (content.State.Font == _usage.Resource && content.State.FontSize == _size) return;
        Buffer.Name(_usage.Resource).Number(_size).Operator("Tf"u8);
        content.State = content.State with { Font = _usage.Resource, FontSize = _size };
    }

    /// <summary>The even gap of a justified line is character spacing, not a movement a glyph: viewers take movements of that size for blanks when text is searched.</summary>
    private void SetSpacing(double gap)
    {
        if (content.State.CharacterSpacing == gap) return;
        Buffer.Number(gap, GlyphGaps.Decimals).Operator("Tc"u8);
        content.State = content.State with { CharacterSpacing = gap };
    }

    private int PaintPlain(GlyphRun run, int index)
    {
        var glyph = run.Glyphs[index];
        Paint(glyph, _usage.Code(glyph.Id, run.Text[glyph.Cluster]));
        return index + 1;
    }

    private int PaintCluster(GlyphRun run, int first)
    {
        var cluster = GlyphClusters.At(run, first);
        if (cluster.Replacement is { } text)
        {
            CloseArray();
            Buffer.Raw("/Span<</ActualText").Hex([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]).Raw(">>").Operator("BDC"u8);
        }
        for (var i = 0; i < cluster.Texts.Length; i++)
        {
            var glyph = run.Glyphs[first + i];
            Paint(glyph, _usage.Code(new GlyphMeaning(glyph.Id, cluster.Texts[i])));
        }
        if (cluster.Replacement is not null)
        {
            CloseArray();
            Buffer.Operator("EMC"u8);
        }
        return first + cluster.Texts.Length;
    }

    private void Paint(Glyph glyph, ushort code)
    {
        if (content.State.Rise != glyph.Y) SetRise(glyph.Y);
        if (!_inArray) Buffer.Raw("["u8);
        _inArray = true;
        MoveTo(glyph.X);
        if (!_inString) Buffer.Raw("("u8);
        _inString = true;
        Buffer.Escape([(byte)(code >> 8), (byte)code]);
        _pen += (_size * _usage.Advance(code) / Em) + content.State.CharacterSpacing;
    }

    private void MoveTo(double x)
    {
        if (Math.Abs(_pen - x) <= Unseen) return;
        var thousandths = (long)Math.Round((_pen - x) * Em / _size);
        if (thousandths == 0) return;
        CloseString();
        Buffer.Integer(thousandths);
        _pen -= thousandths * _size / Em;
    }

    private void SetRise(double rise)
    {
        CloseArray();
        Buffer.Number(rise).Operator("Ts"u8);
        content.State = content.State with { Rise = rise };
    }

    private void CloseArray()
    {
        CloseString();
        if (_inArray) Buffer.Raw("]"u8).Operator("TJ"u8);
        _inArray = false;
    }

    private void CloseString()
    {
        if (_inString) Buffer.Raw(")"u8);
        _inString = false;
    }
}
