using static ReportGen.Typesetting.Text.Breaking.LineBreakClass;

namespace ReportGen.Typesetting.Text.Breaking;

/// <summary>
/// The line breaking algorithm of UAX 14, revision 49 (Unicode 15.0), with its own tailoring of numbers (section 8.2, example 7)
/// on which the official test file rests. One pass, no allocation.
/// </summary>
internal ref struct UnicodeLineBreaks
{
    private const ulong Hard = 1UL << (int)BK | 1UL << (int)CR | 1UL << (int)LF | 1UL << (int)NL;
    private const ulong Combining = 1UL << (int)CM | 1UL << (int)ZWJ;
    private const ulong Opening = 1UL << (int)OP | 1UL << (int)OPWide;
    private const ulong Closing = 1UL << (int)CL | 1UL << (int)CP | 1UL << (int)CPWide;
    private const ulong NeverFirst = Closing | 1UL << (int)EX | 1UL << (int)IS | 1UL << (int)SY;
    private const ulong Letters = 1UL << (int)AL | 1UL << (int)HL;
    private const ulong Numeric = 1UL << (int)PR | 1UL << (int)PO;
    private const ulong Ideographs = 1UL << (int)ID | 1UL << (int)IDUnassigned | 1UL << (int)EB | 1UL << (int)EM;
    private const ulong Hangul = 1UL << (int)JL | 1UL << (int)JV | 1UL << (int)JT | 1UL << (int)H2 | 1UL << (int)H3;
    private const ulong Infix = 1UL << (int)SY | 1UL << (int)IS;
    private const ulong Attached = 1UL << (int)BA | 1UL << (int)HY | 1UL << (int)NS | 1UL << (int)IN | 1UL << (int)QU;

    private readonly ReadOnlySpan<LineBreakClass> _classes;

    // The class before the place in question (combining marks belong to their base), and the one before its spaces.
    private LineBreakClass _left;
    private LineBreakClass _beforeSpaces;
    private LineBreakClass _beforeLeft;
    private NumberPart _number;
    private bool _oddIndicators;

    private UnicodeLineBreaks(ReadOnlySpan<LineBreakClass> classes) => _classes = classes;

    private enum NumberPart : byte
    {
        None,
        Digits,
        Closed,
    }

    /// <summary>Tells of every character whether the line may (or must) break before it; of the first it may not.</summary>
    public static void Find(ReadOnlySpan<LineBreakClass> classes, Span<bool> breaks)
    {
        if (classes.IsEmpty)
            return;
        var rules = new UnicodeLineBreaks(classes);
        breaks[0] = false;
        rules.Start(Resolve(classes[0]));
        for (var i = 1; i < classes.Length; i++)
            breaks[i] = rules.Next(i);
    }

    private static bool In(LineBreakClass c, ulong set) => ((set >> (int)c) & 1) != 0;

    // LB10: a mark without a base is a letter.
    private static LineBreakClass Resolve(LineBreakClass c) => In(c, Combining) ? AL : c;

    private bool Next(int i)
    {
        var actual = _classes[i];
        var last = _classes[i - 1];
        if (In(last, Hard))
        {
            Start(Resolve(actual));
            return !(last == CR && actual == LF);
        }

        // LB9: X (CM | ZWJ)* is X.
        if (In(actual, Combining) && _left is not (SP or ZW))
            return false;
        var right = Resolve(actual);
        var breaks = Breaks(i, last, right);
        Advance(right);
        return breaks;
    }

    private void Start(LineBreakClass c)
    {
        _left = _beforeSpaces = _beforeLeft = c;
        _number = c == NU ? NumberPart.Digits : NumberPart.None;
        _oddIndicators = c == RI;
    }

    private void Advance(LineBreakClass c)
    {
        _number = c switch
        {
            NU => NumberPart.Digits,
            SY or IS when _number == NumberPart.Digits => NumberPart.Digits,
            CL or CP or CPWide when _number == NumberPart.Digits => NumberPart.Closed,
            _ => NumberPart.None,
        };
        _oddIndicators = c == RI && !(_left == RI && _oddIndicators);
        _beforeLeft = _left;
        _left = c;
        if (c != SP)
            _beforeSpaces = c;
    }

    // LB6 to LB20.
    private readonly bool Breaks(int i, LineBreakClass last, LineBreakClass right)
    {
        if (In(right, Hard) || right is SP or ZW)
            return false;
        if (_beforeSpaces == ZW)
            return true;
        if (last == ZWJ || right == WJ || _left is WJ or GL)
            return false;
        if (right == GL && _left is not (SP or BA or HY))
            return false;
        if (In(right, NeverFirst) || AcrossSpaces(right))
            return false;
        if (_left == SP)
            return true;
        if (right == QU || _left == QU)
            return false;
        return right == CB || _left == CB || !(Kept(right) || KeptNumber(i, right) || KeptSyllable(right));
    }

    // LB14 to LB17.
    private readonly bool AcrossSpaces(LineBreakClass right) => _beforeSpaces switch
    {
        OP or OPWide => true,
        QU => In(right, Opening),
        CL or CP or CPWide => right == NS,
        B2 => right == B2,
        _ => false,
    };

    // LB21 to LB24, LB28 to LB30.
    private readonly bool Kept(LineBreakClass right)
    {
        if (In(right, Attached) || _left == BB || (_beforeLeft == HL && _left is HY or BA) || (_left == SY && right == HL))
            return true;
        if (In(_left, Letters))
            return In(right, Letters | Numeric) || right is NU or OP;
        if (In(right, Letters))
            return _left is NU or IS or CP || In(_left, Numeric);
        return (_left == PR && In(right, Ideographs)) || (In(_left, Ideographs) && right == PO)
            || (_left == NU && right == OP) || (_left == CP && right == NU);
    }

    // LB25 in the form of example 7: (PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?
    private readonly bool KeptNumber(int i, LineBreakClass right)
    {
        if (right == NU)
            return _number == NumberPart.Digits || _left == HY || In(_left, Numeric);
        if (In(right, Numeric))
            return _number != NumberPart.None;
        return In(_left, Numeric) && (In(right, Opening) || right == HY) && NextIsNumber(i);
    }

    private readonly bool NextIsNumber(int i)
    {
        var next = i + 1;
        while (next < _classes.Length && In(_classes[next], Combining))
            next++;
        return next < _classes.Length && _classes[next] == NU;
    }

    // LB26, LB27, LB30a, LB30b.
    private readonly bool KeptSyllable(LineBreakClass right) => _left switch
    {
        JL => right is JL or JV or H2 or H3 or PO,
        JV or H2 => right is JV or JT or PO,
        JT or H3 => right is JT or PO,
        PR => In(right, Hangul),
        RI => right == RI && _oddIndicators,
        EB or IDUnassigned => right == EM,
        _ => false,
    };
}
