using System.Globalization;
using System.Text;
using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;

namespace ReportGen.Samples.Comments;

/// <summary>Words and templates of comment texts, read from the embedded lists, and their expansion.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateSet> _templates = new(StringComparer.Ordinal);

    private Lexicon()
    {
    }

    public static Lexicon Load()
    {
        var lexicon = new Lexicon();
        foreach (var line in Lines("words.txt"))
        {
            var parts = line.Split(" = ", 2);
            lexicon._words[parts[0]] = parts[1].Split(" | ");
        }
        foreach (var set in Lines("effective.txt").Concat(Lines("others.txt")).Select(line => line.Split('\t')).GroupBy(parts => parts[0]))
            lexicon._templates[set.Key] = new TemplateSet([.. set.Select(Parse)]);
        lexicon.AddCommon();
        return lexicon;
    }

    /// <summary>A text from the named set of templates, with the words of a category.</summary>
    public string Write(string set, int category, RandomStream random)
    {
        var text = new StringBuilder(48);
        var templates = _templates.GetValueOrDefault(set + "." + Categories.All[category].Code) ?? _templates[set];
        Expand(templates.Pick(random), category, random, text);
        return text.ToString();
    }

    public string Word(string family, int category, RandomStream random)
    {
        var text = new StringBuilder(16);
        Expand(random.Pick(Find(family, category)), category, random, text);
        return text.ToString();
    }

    private static WeightedText Parse(string[] parts) =>
        new(int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2].Replace("\\n", "\n", StringComparison.Ordinal));

    /// <summary>A category's own templates are drawn together with the common ones of their set.</summary>
    private void AddCommon()
    {
        foreach (var name in _templates.Keys.Where(name => name.Contains('.', StringComparison.Ordinal)).ToList())
            _templates[name] = _templates[name].With(_templates[name[..name.IndexOf('.', StringComparison.Ordinal)]]);
    }

    private void Expand(string template, int category, RandomStream random, StringBuilder into)
    {
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                into.Append(template[i]);
                continue;
            }
            var end = template.IndexOf('}', i);
            var family = template[(i + 1)..end];
            if (family == "phone")
                into.Append((10_000_000 + random.Below(89_999_999)).ToString(CultureInfo.InvariantCulture));
            else
                Expand(random.Pick(Find(family, category)), category, random, into);
            i = end;
        }
    }

    private string[] Find(string family, int category) =>
        _words.TryGetValue(family + "." + Categories.All[category].Code, out var own) ? own : _words[family];

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("ReportGen.Samples.Resources." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    private readonly record struct WeightedText(int Weight, string Text);

    private sealed class TemplateSet(IReadOnlyList<WeightedText> texts)
    {
        private readonly IReadOnlyList<WeightedText> _texts = texts;
        private readonly int _total = texts.Sum(text => text.Weight);

        public TemplateSet With(TemplateSet other) => new([.. _texts, .. other._texts]);

        public string Pick(RandomStream random)
        {
            var left = random.Below(_total);
            foreach (var text in _texts)
            {
                left -= text.Weight;
                if (left < 0)
                    return text.Text;
            }
            return _texts[^1].Text;
        }
    }
}
