using System.Globalization;
using System.Runtime.InteropServices;

namespace ReportGen.Data.Comments;

/// <summary>What a pattern is read for.</summary>
internal enum PatternUse
{
    /// <summary>To match whole texts: there are no anchors and no categories.</summary>
    Whole,

    /// <summary>To be looked for: <c>^</c> and <c>$</c> are marks around the text (<see cref="TextEnds"/>).</summary>
    Search,

    /// <summary>To find out what a text must hold: anchors count as nothing and categories as any character, so it matches more than the pattern does.</summary>
    Loose,
}

/// <summary>Marks around a text that is searched: code points that no text has.</summary>
internal static class TextEnds
{
    public const char Begin = '\uFFFE';
    public const char End = '\uFFFF';
}

/// <summary>
/// Reads patterns: characters, <c>.</c>, classes <c>[a-z]</c>, groups <c>(…)</c> and <c>(?:…)</c>, <c>|</c>, the quantifiers <c>? * + {n} {n,} {n,m}</c>, and, where
/// they are looked for, <c>^</c>, <c>$</c> and categories <c>\p{L}</c>. A family is always matched as a whole, so there are no anchors. What it does not know is a <see cref="NotSupportedException"/>,
/// what is broken an <see cref="FormatException"/>.
/// </summary>
internal sealed class PatternParser
{
    private const int MostRepeats = 1000;
    private static readonly CharacterSet Every = new([new CharacterRange('\0', '\uFFFF')], IsNegated: false);
    private static readonly CharacterSet Any = new([new CharacterRange('\n', '\n')], IsNegated: true);
    private readonly string _pattern;
    private readonly PatternUse _use;
    private readonly Dictionary<char, PatternNode> _ones = []; // long lists hold the same characters again and again
    private int _at;

    private PatternParser(string pattern, PatternUse use) => (_pattern, _use) = (pattern, use);

    /// <summary>Reads a whole pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="use">What for.</param>
    public static PatternNode Parse(string pattern, PatternUse use = PatternUse.Whole)
    {
        var parser = new PatternParser(pattern, use);
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
            '\\' => new PatternNode.Of(TakeCategories() is var categories and not 0 ? OfCategories(categories) : One(Escaped())),
            '*' or '+' or '?' or '{' or '}' or ']' => throw Broken(),
            '^' or '$' when _use == PatternUse.Loose => new PatternNode.Sequence([]),
            '^' when _use == PatternUse.Search => Mark(TextEnds.Begin),
            '$' when _use == PatternUse.Search => new PatternNode.Sequence([new PatternNode.Repeat(new PatternNode.Of(One('\n')), 0, 1), Mark(TextEnds.End)]),
            '^' or '$' => throw new NotSupportedException($"'{c}' has no place here: a family is always matched as a whole."),
            _ => OneOf(c),
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
        var (ranges, categories, negated) = (new List<CharacterRange>(), 0, Take('^'));
        while (More && _pattern[_at] != ']')
        {
            if (_pattern[_at] == '\\' && IsCategory(_at + 1))
            {
                _at++;
                categories |= TakeCategories();
                continue;
            }

            var first = ClassCharacter();
            var isRange = _at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']';
            if (isRange)
                _at++;
            var last = isRange ? ClassCharacter() : first;
            ranges.Add(last >= first ? new CharacterRange(first, last) : throw Broken());
        }

        if (!Take(']') || (ranges.Count == 0 && categories == 0))
            throw Broken();
        return categories != 0 && _use == PatternUse.Loose ? Every : new CharacterSet(ranges, negated) { Categories = categories };
    }

    private char ClassCharacter()
    {
        if (!More)
            throw Broken();
        var c = _pattern[_at++];
        return c == '\\' ? Escaped() : c;
    }

    private bool IsCategory(int at) => _use != PatternUse.Whole && at + 1 < _pattern.Length && _pattern[at] == 'p' && _pattern[at + 1] == '{';

    /// <summary>The categories named here; 0 where none is.</summary>
    private int TakeCategories()
    {
        if (!IsCategory(_at))
            return 0;
        var end = _pattern.IndexOf('}', _at);
        var name = end < 0 ? throw Broken() : _pattern[(_at + 2)..end];
        _at = end + 1;
        return CharacterSet.CategoriesOf(name) is var categories and not 0 ? categories : throw new NotSupportedException($"'\\p{{{name}}}' is not known.");
    }

    private CharacterSet OfCategories(int categories) => _use == PatternUse.Loose ? Every : new CharacterSet([], IsNegated: false) { Categories = categories };

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

    /// <summary>Two anchors may stand for one place: <c>^(?:^a|b)</c>.</summary>
    private static PatternNode.Repeat Mark(char end) => new(new PatternNode.Of(One(end)), 1, null);

    private PatternNode OneOf(char c)
    {
        ref var one = ref CollectionsMarshal.GetValueRefOrAddDefault(_ones, c, out _);
        return one ??= new PatternNode.Of(One(c));
    }

    private static CharacterSet One(char c) => new([new CharacterRange(c, c)], IsNegated: false);

    private FormatException Broken() => new(string.Create(CultureInfo.InvariantCulture, $"The pattern is broken at character {_at + 1}."));
}
