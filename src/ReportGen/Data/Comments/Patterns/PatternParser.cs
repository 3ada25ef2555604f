using System.Globalization;

namespace ReportGen.Data.Comments;

/// <summary>
/// Reads the patterns of families: characters, <c>.</c>, classes <c>[a-z]</c>, groups <c>(…)</c> and <c>(?:…)</c>, <c>|</c>, and the quantifiers
/// <c>? * + {n} {n,} {n,m}</c>. A family is always matched as a whole, so there are no anchors. What it does not know is a <see cref="NotSupportedException"/>,
/// what is broken an <see cref="FormatException"/>.
/// </summary>
internal sealed class PatternParser
{
    private const int MostRepeats = 1000;
    private static readonly CharacterSet Any = new([new CharacterRange('\n', '\n')], IsNegated: true);
    private readonly string _pattern;
    private readonly bool _lenient;
    private int _at;

    private PatternParser(string pattern, bool lenient) => (_pattern, _lenient) = (pattern, lenient);

    /// <summary>Reads a whole pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="lenient">Whether anchors count as nothing and categories (<c>\p{L}</c>) as any character: the result then matches more than the pattern does.</param>
    public static PatternNode Parse(string pattern, bool lenient = false)
    {
        var parser = new PatternParser(pattern, lenient);
        var node = parser.Choice();
        return parser._at == pattern.Length ? node : throw parser.Broken();
    }

    private bool More => _at < _pattern.Length;

    private PatternNode Choice()
    {
        var items = new List<PatternNode> { Sequence() };
        while (Take('|'))
            items.Add(Sequence());
        return items.Count == 1 ? items[0] : new PatternNode.Choice(items);
    }

    private PatternNode.Sequence Sequence()
    {
        var items = new List<PatternNode>();
        while (More && _pattern[_at] is not ('|' or ')'))
            items.Add(Quantified(Atom()));
        return new PatternNode.Sequence(items);
    }

    private PatternNode Atom()
    {
        var c = _pattern[_at++];
        return c switch
        {
            '(' => Group(),
            '[' => new PatternNode.Of(Class()),
            '.' => new PatternNode.Of(Any),
            '\\' => new PatternNode.Of(TakeCategory() ? Any : One(Escaped())),
            '*' or '+' or '?' or '{' or '}' or ']' => throw Broken(),
            '^' or '$' when _lenient => new PatternNode.Sequence([]),
            '^' or '$' => throw new NotSupportedException($"'{c}' has no place here: a family is always matched as a whole."),
            _ => new PatternNode.Of(One(c)),
        };
    }

    private PatternNode Group()
    {
        if (Take('?') && !Take(':'))
            throw new NotSupportedException("Of the groups only (…) and (?:…) are known.");
        var inner = Choice();
        return Take(')') ? inner : throw Broken();
    }

    private CharacterSet Class()
    {
        var (ranges, negated) = (new List<CharacterRange>(), Take('^'));
        while (More && _pattern[_at] != ']')
        {
            if (_pattern[_at] == '\\' && IsCategory(_at + 1))
            {
                _at++;
                TakeCategory();
                ranges.Add(new CharacterRange('\0', '\uFFFF'));
                continue;
            }

            var first = ClassCharacter();
            var isRange = _at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']';
            if (isRange)
                _at++;
            var last = isRange ? ClassCharacter() : first;
            ranges.Add(last >= first ? new CharacterRange(first, last) : throw Broken());
        }

        return Take(']') && ranges.Count > 0 ? new CharacterSet(ranges, negated) : throw Broken();
    }

    private char ClassCharacter()
    {
        if (!More)
            throw Broken();
        var c = _pattern[_at++];
        return c == '\\' ? Escaped() : c;
    }

    private bool IsCategory(int at) => _lenient && at + 1 < _pattern.Length && _pattern[at] is 'p' or 'P' && _pattern[at + 1] == '{';

    private bool TakeCategory()
    {
        if (!IsCategory(_at))
            return false;
        var end = _pattern.IndexOf('}', _at);
        _at = end < 0 ? throw Broken() : end + 1;
        return true;
    }

    private char Escaped()
    {
        if (!More)
            throw Broken();
        var c = _pattern[_at++];
        return !char.IsLetterOrDigit(c) ? c : throw new NotSupportedException($"'\\{c}' is not known in families.");
    }

    private PatternNode Quantified(PatternNode item)
    {
        if (!More)
            return item;
        if (Take('*'))
            return new PatternNode.Repeat(item, 0, null);
        if (Take('+'))
            return new PatternNode.Repeat(item, 1, null);
        if (Take('?'))
            return new PatternNode.Repeat(item, 0, 1);
        if (!Take('{'))
            return item;
        var least = Number();
        var most = !Take(',') ? least : More && _pattern[_at] == '}' ? (int?)null : Number();
        return Take('}') && !(most < least) ? new PatternNode.Repeat(item, least, most) : throw Broken();
    }

    private int Number()
    {
        var start = _at;
        while (More && char.IsAsciiDigit(_pattern[_at]))
            _at++;
        return int.TryParse(_pattern.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostRepeats ? number : throw Broken();
    }

    private bool Take(char c)
    {
        if (!More || _pattern[_at] != c)
            return false;
        _at++;
        return true;
    }

    private static CharacterSet One(char c) => new([new CharacterRange(c, c)], IsNegated: false);

    private FormatException Broken() => new(string.Create(CultureInfo.InvariantCulture, $"The pattern is broken at character {_at + 1}."));
}
