using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Data.Facts;
using ReportGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ReportGen.Data.Comments;

/// <summary>The lists and numbers of a rules folder, compiled. Patterns match in time linear in the text.</summary>
internal sealed class RuleSet
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly ListIndex _listed;

    private RuleSet(CommentRuleSettings settings, RuleFiles files)
    {
        Settings = settings;
        Files = files;
        Tool = new WholeTexts(files.Lines("tool"));
        Advert = new PatternSearch(files.Lines("advert"));
        Exchange = new PatternSearch(files.Lines("exchange"));
        Asking = new PatternSearch(files.Lines("asking"));
        _listed = new ListIndex(Tool, Advert, Exchange, Asking);
        Boilerplate = PatternAutomaton.Compile($"(?:{files.Whole(english: false)})+");
        English = PatternAutomaton.Compile($"(?:(?:{files.Whole(english: true)}) )+");
    }

    /// <summary>Which parts of the lists <see cref="Tool"/>, <see cref="Advert"/>, <see cref="Exchange"/> and <see cref="Asking"/> may match a text: each line needs some short text, and nearly all comments hold none of them.</summary>
    public FoundParts Find(ReadOnlySpan<char> text) => _listed.Find(text);

    /// <summary>Numbers.</summary>
    public CommentRuleSettings Settings { get; }

    /// <summary>The lists.</summary>
    public RuleFiles Files { get; }

    /// <summary>Preset texts, whole.</summary>
    public WholeTexts Tool { get; }

    /// <summary>Invitations to contact.</summary>
    public PatternSearch Advert { get; }

    /// <summary>Likes for likes.</summary>
    public PatternSearch Exchange { get; }

    /// <summary>Signs of a question.</summary>
    public PatternSearch Asking { get; }

    /// <summary>Reduced texts made of families only.</summary>
    public PatternAutomaton Boilerplate { get; }

    /// <summary>Latin words made of English families only, each word followed by a blank (see <see cref="EnglishText"/>).</summary>
    public PatternAutomaton English { get; }

    /// <summary>Reads a rules folder; null where something is wrong with it, which is then among the faults.</summary>
    public static RuleSet? Load(string folder, FaultSums faults)
    {
        // Whether the linear-time engine takes a line by itself costs as much to find out as all lines together, so it is asked only when something is wrong.
        var found = new FaultSums();
        var rules = Read(folder, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, found);
        if (found.HasErrors || rules is null)
        {
            found = new FaultSums();
            rules = Read(folder, Options, found);
        }

        foreach (var fault in found.ToFaults())
            faults.Add(fault);
        return rules;
    }

    private static RuleSet? Read(string folder, RegexOptions lineOptions, FaultSums faults)
    {
        var files = RuleFiles.Read(folder, lineOptions, faults);
        var settings = ReadSettings(folder, faults);
        return faults.HasErrors || files is null || settings is null ? null : Join(folder, settings with { Digest = files.Digest }, files, faults);
    }

    /// <summary>Lines that are good one by one can still be more than the linear-time engine takes together.</summary>
    private static RuleSet? Join(string folder, CommentRuleSettings settings, RuleFiles files, FaultSums faults)
    {
        try
        {
            return new RuleSet(settings, files);
        }
        catch (NotSupportedException fault)
        {
            faults.Add(new Fault("data-rules-too-large", Severity.Error, new SourcePlace(folder)).With("reason", fault.Message));
            return null;
        }
    }

    /// <summary>Compiles a pattern that is looked for; look-around and back-references are refused (<see cref="NotSupportedException"/>).</summary>
    public static Regex Compile(string pattern) => new(pattern, Options);

    private static CommentRuleSettings? ReadSettings(string folder, FaultSums faults)
    {
        var path = Path.Combine(folder, "settings.yaml");
        if (!File.Exists(path))
            return null; // said by RuleFiles
        try
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(path);
            stream.Load(reader);
            var map = new FactMap(stream.Documents.Count > 0 ? stream.Documents[0].RootNode as YamlMappingNode ?? [] : [], path, "", faults);
            map.CheckKeys(["version", "least_units", "least_units_asking", "flood_videos", "chain_units", "chain_users", "short_copies", "short_copies_per_million"]);
            var defaults = new CommentRuleSettings(map.Count("version") ?? 0);
            return defaults with
            {
                LeastUnits = map.Count("least_units") ?? defaults.LeastUnits,
                LeastUnitsAsking = map.Count("least_units_asking") ?? defaults.LeastUnitsAsking,
                FloodVideos = map.Count("flood_videos") ?? defaults.FloodVideos,
                ChainUnits = map.Count("chain_units") ?? defaults.ChainUnits,
                ChainUsers = map.Count("chain_users") ?? defaults.ChainUsers,
                ShortCopies = map.Count("short_copies") ?? defaults.ShortCopies,
                ShortCopiesPerMillion = map.Count("short_copies_per_million") ?? defaults.ShortCopiesPerMillion,
            };
        }
        catch (YamlException fault)
        {
            faults.Add(new Fault("data-yaml-broken", Severity.Error, new SourcePlace(path, (int)fault.Start.Line, (int)fault.Start.Column)).With("found", fault.Message));
            return null;
        }
    }
}

/// <summary>The pattern files of a rules folder: one family a file, one pattern a line, <c>#</c> begins a remark.</summary>
internal sealed class RuleFiles
{
    private static readonly string[] Needed = ["tool", "advert", "exchange", "asking", "praise-intensifier", "praise-adjective", "praise-particle"];
    private static readonly string[] Searched = ["tool", "advert", "exchange", "asking"];
    private const string Before = "-intensifier", After = "-particle";
    private readonly Dictionary<string, string[]> _patterns = new(StringComparer.Ordinal);

    private RuleFiles(string digest) => Digest = digest;

    /// <summary>SHA-256 over names and contents, lower-case hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>Families of boilerplate.</summary>
    public IEnumerable<string> Families => _patterns.Keys.Where(name => name.StartsWith("boilerplate-", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>
    /// Families put together from words: NAME-intensifier* (a word of any other NAME file) NAME-particle*. Every NAME that has both files is one;
    /// praise always is.
    /// </summary>
    public IEnumerable<string> Compounds => _patterns.Keys.Where(file => file.EndsWith(Before, StringComparison.Ordinal)).Select(file => file[..^Before.Length])
        .Where(name => _patterns.ContainsKey(name + After) && Heads(name).Any()).Order(StringComparer.Ordinal);

    /// <summary>Lines of a file.</summary>
    public IReadOnlyList<string> Lines(string file) => _patterns[file];

    /// <summary>Whether a family is matched on words with blanks between them.</summary>
    public static bool IsEnglish(string file) => file.Contains("english", StringComparison.Ordinal);

    /// <summary>One pattern for any family of a kind; one that matches nothing where there is none.</summary>
    public string Whole(bool english) =>
        string.Join('|', Families.Where(name => IsEnglish(name) == english).Select(Any).Concat(Compounds.Where(name => IsEnglish(name) == english).Select(Compound)).DefaultIfEmpty("\n"));

    /// <summary>The pattern of a compound family.</summary>
    public string Compound(string name)
    {
        var (before, head, after) = (Any(name + Before), string.Join('|', Heads(name).Select(Any)), Any(name + After));
        return IsEnglish(name) ? $"(?:(?:{before}) )*(?:{head})(?: (?:{after}))*" : $"(?:{before})*(?:{head})(?:{after})*";
    }

    /// <summary>One pattern for any line of a file.</summary>
    public string Any(string file) => string.Join('|', _patterns[file].Select(line => $"(?:{Pattern(file, line)})"));

    /// <summary>What a line of a file is matched as.</summary>
    public static string Pattern(string file, string line) => IsEnglish(file) ? EnglishText.Squeeze(line) : line;

    private IEnumerable<string> Heads(string name) => _patterns.Keys
        .Where(file => file.StartsWith(name + "-", StringComparison.Ordinal) && file != name + Before && file != name + After).Order(StringComparer.Ordinal);

    /// <summary>Reads the files; null where one is missing.</summary>
    /// <param name="folder">The rules folder.</param>
    /// <param name="lineOptions">By what a line of a searched list is checked.</param>
    /// <param name="faults">What is wrong with them.</param>
    public static RuleFiles? Read(string folder, RegexOptions lineOptions, FaultSums faults)
    {
        foreach (var name in Needed.Select(name => name + ".txt").Append("settings.yaml").Where(name => !File.Exists(Path.Combine(folder, name))))
            faults.Add(new Fault("data-rules-missing", Severity.Error, new SourcePlace(folder)).With("found", name).With("column", name));
        if (faults.HasErrors)
            return null;
        var paths = Directory.EnumerateFiles(folder, "*.txt").OrderBy(Path.GetFileName, StringComparer.Ordinal).ToArray();
        var files = new RuleFiles(DigestOf([.. paths, Path.Combine(folder, "settings.yaml")]));
        foreach (var path in paths)
            files._patterns[Path.GetFileNameWithoutExtension(path)] = [.. ReadLines(path, lineOptions, faults)];
        return files;
    }

    private static IEnumerable<string> ReadLines(string path, RegexOptions lineOptions, FaultSums faults)
    {
        foreach (var (index, text) in File.ReadAllLines(path, Encoding.UTF8).Index())
        {
            var line = text.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var wrong = Wrong(Path.GetFileNameWithoutExtension(path), line, lineOptions);
            if (wrong is null)
                yield return line;
            else
                faults.Add(new Fault("data-rule-broken", Severity.Error, new SourcePlace(path, index + 1)).With("found", line).With("reason", wrong).With("column", (index + 1).ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>What is wrong with a line; null where nothing is. Searched lists are regular expressions, families the patterns of <see cref="PatternParser"/>.</summary>
    private static string? Wrong(string file, string line, RegexOptions lineOptions)
    {
        try
        {
            if (!Searched.Contains(file, StringComparer.Ordinal))
                PatternParser.Parse(line);
            else if (!PatternSearch.IsKnown(line))
                _ = new Regex(line, lineOptions);
            return null;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException or FormatException)
        {
            return fault.Message;
        }
    }

    private static string DigestOf(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path) + "\n"));
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
