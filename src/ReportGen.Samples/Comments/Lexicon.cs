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
        lexicon.AddTemplates("effective", Lines("effective.txt").Select(line => line.Split('\t')));
        lexicon.AddTemplates("effective-short", Lines("effective-short.txt").Select(line => line.Split('\t')));
        foreach (var kind in Lines("others.txt").Select(line => line.Split('\t', 2)).GroupBy(parts => parts[0]))
            lexicon.AddTemplates(kind.Key, kind.Select(parts => parts[1].Split('\t')));
        return lexicon;
    }

    /// <summary>A text from the named set of templates, with the words of a category.</summary>
    public string Write(string set, int category, RandomStream random)
    {
        var text = new StringBuilder(48);
        Expand(_templates[set].Pick(random), category, random, text);
        return text.ToString();
    }

    public string Word(string family, int category, RandomStream random)
    {
        var text = new StringBuilder(16);
        Expand(random.Pick(Find(family, category)), category, random, text);
        return text.ToString();
    }

    private void AddTemplates(string set, IEnumerable<string[]> rows) =>
        _templates[set] = new TemplateSet([.. rows.Select(row => new WeightedText(
            int.Parse(row[0], CultureInfo.InvariantCulture), row[1].Replace("\\n", "\n", StringComparison.Ordinal)))]);

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
        private readonly int _total = texts.Sum(text => text.Weight);

        public string Pick(RandomStream random)
        {
            var left = random.Below(_total);
            foreach (var text in texts)
            {
                left -= text.Weight;
                if (left < 0)
                    return text.Text;
            }
            return texts[^1].Text;
        }
    }
}
