using System.Text;
using ReportGen.Typesetting.Text.Breaking;

namespace ReportGen.Typesetting.Text;

/// <summary>One character of a paragraph after spaces were put in order.</summary>
/// <param name="CodePoint">Unicode scalar value; 0 for a gap.</param>
/// <param name="Class">Its class in the language of its piece.</param>
/// <param name="Breaking">Its class for line breaking in that language.</param>
/// <param name="Piece">Index of the piece it came from.</param>
internal readonly record struct ParagraphChar(int CodePoint, CharClass Class, LineBreakClass Breaking, int Piece)
{
    /// <summary>A zero-width space stood before it.</summary>
    public bool BreakBefore { get; init; }

    /// <summary>A word joiner stood before it.</summary>
    public bool GlueBefore { get; init; }

    /// <summary>Its spaces are kept and none are put in.</summary>
    public bool Verbatim { get; init; }

    /// <summary>UTF-16 units.</summary>
    public int Utf16Length => CodePoint > 0xFFFF ? 2 : Class == CharClass.Gap ? 0 : 1;
}

/// <summary>Reads pieces into characters, up to a forced line end at a time (after which leading spaces fall away).</summary>
internal sealed class ParagraphText
{
    private const int ZeroWidthSpace = 0x200B;
    private const int Joiner = 0x200D;
    private const int FirstPictograph = 0x2190;
    private const int Keycap = 0x20E3;
    private const int EmojiSelector = 0xFE0F;
    private readonly IReadOnlyList<TextPiece> _pieces;
    private readonly List<ParagraphChar> _chars;
    private int _next;
    private int _segments;
    private bool _breakBefore;
    private bool _glueBefore;

    /// <summary>A reader.</summary>
    /// <param name="pieces">What is read.</param>
    /// <param name="target">Where characters go.</param>
    public ParagraphText(IReadOnlyList<TextPiece> pieces, List<ParagraphChar> target)
    {
        _pieces = pieces;
        _chars = target;
    }

    /// <summary>All segments, each in a list of its own.</summary>
    public static List<List<ParagraphChar>> Read(IReadOnlyList<TextPiece> pieces)
    {
        var text = new ParagraphText(pieces, []);
        var segments = new List<List<ParagraphChar>>();
        while (text.ReadSegment())
            segments.Add([.. text._chars]);
        return segments;
    }

    /// <summary>Reads the next segment in place of the one before; false where there is none. Without pieces there is one, empty.</summary>
    public bool ReadSegment()
    {
        if (_next > _pieces.Count)
            return false;
        _chars.Clear();
        _segments++;
        _breakBefore = _glueBefore = false;
        while (_next < _pieces.Count)
        {
            var piece = _pieces[_next++];
            if (piece.Kind == TextPieceKind.LineEnd)
                return true;
            if (piece.Kind == TextPieceKind.Gap)
                _chars.Add(new ParagraphChar(0, CharClass.Gap, LineBreakClass.SP, _next - 1));
            else
                AddText(piece, _next - 1);
        }

        _next++;
        return true;
    }

    private void AddText(TextPiece piece, int index)
    {
        var style = piece.Style ?? throw new ArgumentException("A piece of text has no style.", nameof(piece));
        var eastAsian = CharClassifier.IsEastAsian(style.Language);
        _chars.EnsureCapacity(_chars.Count + piece.Text.Length);
        foreach (var rune in piece.Text.EnumerateRunes())
        {
            if (IsControl(rune.Value))
            {
                _breakBefore |= rune.Value == ZeroWidthSpace;
                _glueBefore |= rune.Value is 0x2060 or 0xFEFF;
                continue;
            }

            var c = CharClassifier.Classify(rune.Value, eastAsian);
            var character = new ParagraphChar(c == CharClass.Space ? ' ' : rune.Value, c, TailoredClasses.Of(rune.Value, c, eastAsian), index)
            {
                BreakBefore = _breakBefore,
                GlueBefore = _glueBefore,
                Verbatim = style.Verbatim,
            };
            _breakBefore = _glueBefore = false;
            if (rune.Value == Keycap)
                CloseKeycap();
            if (!IsSuperfluous(character))
                _chars.Add(Joined(character, piece.Kind));
        }
    }

    // Spaces run together, and none begins a line that was forced.
    private bool IsSuperfluous(ParagraphChar c) => c.Class == CharClass.Space && !c.Verbatim
        && (_chars.Count > 0 ? _chars[^1].Class == CharClass.Space : _segments > 1);

    private ParagraphChar Joined(ParagraphChar c, TextPieceKind kind)
    {
        if (c.Class != CharClass.Extender && EndsOpenCluster(c))
            c = c with { Class = CharClass.Extender };
        else if (c.Breaking == LineBreakClass.EM && !(_chars.Count > 0 && _chars[^1].Class is CharClass.Ideograph or CharClass.Extender))
            c = c with { Class = CharClass.Ideograph };
        return kind == TextPieceKind.Mark && c.Class != CharClass.Extender ? c with { Class = CharClass.Mark, Breaking = LineBreakClass.CM } : c;
    }

    // A digit on a key is no number.
    private void CloseKeycap()
    {
        var at = _chars.Count - 1;
        if (at > 0 && _chars[at].CodePoint == EmojiSelector)
            at--;
        if (at >= 0 && _chars[at].Class is CharClass.Digit or CharClass.Prefix or CharClass.Letter)
            _chars[at] = _chars[at] with { Class = CharClass.Ideograph, Breaking = LineBreakClass.ID };
    }

    // The second letter of a flag, and a pictograph after a joiner.
    private bool EndsOpenCluster(ParagraphChar c) => _chars.Count > 0 && (c.Breaking == LineBreakClass.RI
        ? _chars[^1] is { Breaking: LineBreakClass.RI, Class: not CharClass.Extender }
        : _chars[^1].CodePoint == Joiner && c.Class == CharClass.Ideograph && c.CodePoint >= FirstPictograph);

    // They steer breaking and have no ink. A soft hyphen goes too, because words are never hyphenated here.
    private static bool IsControl(int c) => c is ZeroWidthSpace or 0x2060 or 0xFEFF or 0xAD or 0x200C or 0x200E or 0x200F;
}
