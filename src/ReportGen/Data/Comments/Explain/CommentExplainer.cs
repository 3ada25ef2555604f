namespace ReportGen.Data.Comments;

/// <summary>Says rule by rule why a text is judged as it is. Slower than the judge, which only needs the verdict; both ask the same checks.</summary>
internal sealed class CommentExplainer(RuleSet rules)
{
    private const int LastRule = 11;
    private static readonly Dictionary<int, string> Lists = new() { [3] = "tool", [4] = "advert", [5] = "exchange" };
    private readonly CommentJudge _judge = new(rules);
    private readonly FamilyFinder _families = new(rules);

    /// <summary>Explains a text as written by a viewer.</summary>
    public CommentExplanation Explain(string text)
    {
        var comment = Normaliser.Normalise(text);
        var verdict = _judge.Judge(text, CommentKind.Text, isOwn: false);
        var asks = _judge.Asks(comment.Text);
        return new CommentExplanation(text, comment.Text.Trim(), comment.Reduced, comment.Units)
        {
            Asks = asks,
            UnitsNeeded = asks ? rules.Settings.LeastUnitsAsking : rules.Settings.LeastUnits,
            Steps = [.. Enumerable.Range(1, LastRule).Select(rule => Step(rule, verdict.Rule, comment))],
            Families = [.. _families.Find(comment)],
            Reason = verdict.Rule == 0 ? Verdict.Effective : verdict.Reason,
        };
    }

    private RuleStep Step(int rule, int broken, NormalComment comment)
    {
        var state = rule == broken ? RuleState.Broken
            : broken != 0 && rule > broken ? RuleState.NotReached
            : rule == 2 || rule > CommentJudge.LastTextRule ? RuleState.NotFromText
            : RuleState.Passed;
        return new RuleStep(rule, Verdict.ReasonOf(rule), state) { Findings = state == RuleState.Broken ? [.. Findings(rule, comment)] : [] };
    }

    private IEnumerable<RuleFinding> Findings(int rule, NormalComment comment)
    {
        if (Lists.TryGetValue(rule, out var list))
            return Matches(list, comment);
        if (rule != 6)
            return [];
        var findings = _families.Find(comment).ToArray();
        return CommentJudge.FewCharacters(comment.Reduced) && findings.Sum(finding => finding.Text.Length) < comment.Reduced.Length
            ? [new RuleFinding("few-characters", "", comment.Reduced)] : findings;
    }

    private IEnumerable<RuleFinding> Matches(string list, NormalComment comment)
    {
        foreach (var line in rules.Files.Lines(list))
        {
            var pattern = RuleSet.Compile(list == "tool" ? $"^(?:{line})$" : line);
            var match = new[] { comment.Text.Trim(), comment.Reduced }.Select(text => pattern.Match(text)).FirstOrDefault(m => m.Success);
            if (match is not null)
                yield return new RuleFinding(list, line, match.Value.Trim());
        }
    }
}

/// <summary>Takes a reduced text apart into families of boilerplate.</summary>
internal sealed class FamilyFinder(RuleSet rules)
{
    private const int LongestPiece = 120;
    private readonly Family[] _families = [.. Families(rules.Files, english: false, "")];
    private readonly Family[] _english = [.. Families(rules.Files, english: true, " ")];

    /// <summary>
    /// The pieces that are families: the longest from the left that still let the whole be made of families, where it can be; else the longest at
    /// each place. Words of English families come last, as they are matched.
    /// </summary>
    public IEnumerable<RuleFinding> Find(NormalComment comment)
    {
        var runs = new List<string>();
        var rest = EnglishText.Without(comment.Text, words => Known(words, runs)) ?? comment.Reduced;
        var whole = Find(comment.Reduced, _families).ToArray();
        return runs.Count == 0 || whole.Sum(piece => piece.Text.Length) == comment.Reduced.Length ? whole
            : Find(rest, _families).Concat(runs.SelectMany(run => Find(run, _english)).Select(piece => piece with { Text = piece.Text.Trim() }));
    }

    private static IEnumerable<Family> Families(RuleFiles files, bool english, string end) =>
    [
        .. files.Families.Where(name => RuleFiles.IsEnglish(name) == english).Select(name => new Family(name, PatternAutomaton.Compile($"(?:{files.Any(name)}){end}"), IsCompound: false)),
        .. files.Compounds.Where(name => RuleFiles.IsEnglish(name) == english).Select(name => new Family(name, PatternAutomaton.Compile($"(?:{files.Compound(name)}){end}"), IsCompound: true)),
    ];

    private bool Known(ReadOnlySpan<char> words, List<string> runs)
    {
        var known = rules.English.IsMatch(words);
        if (known)
            runs.Add(words.ToString());
        return known;
    }

    private IEnumerable<RuleFinding> Find(string reduced, Family[] families)
    {
        var whole = EndsThatFit(reduced, families);
        for (var start = 0; start < reduced.Length;)
        {
            var piece = Longest(reduced, start, families, end => whole[0] == false || whole[end]);
            if (piece is null)
            {
                start++;
                continue;
            }

            yield return piece;
            start += piece.Text.Length;
        }
    }

    /// <summary>For each place, whether what follows can be made of families.</summary>
    private bool[] EndsThatFit(string reduced, Family[] families)
    {
        var fits = new bool[reduced.Length + 1];
        fits[^1] = true;
        for (var start = reduced.Length - 1; start >= 0; start--)
            fits[start] = Longest(reduced, start, families, end => fits[end]) is not null;
        return fits;
    }

    private RuleFinding? Longest(string reduced, int start, Family[] families, Func<int, bool> mayEnd)
    {
        for (var end = Math.Min(reduced.Length, start + LongestPiece); end > start; end--)
        {
            if (mayEnd(end) && Named(reduced[start..end], families) is { } found)
                return found;
        }

        return null;
    }

    private RuleFinding? Named(string piece, Family[] families) => Array.Find(families, family => family.Pattern.IsMatch(piece)) is { } found
        ? new RuleFinding(found.Name, found.IsCompound ? "" : rules.Files.Lines(found.Name).First(line => PatternAutomaton.Compile(RuleFiles.Pattern(found.Name, line)).IsMatch(piece.Trim())), piece) : null;

    private sealed record Family(string Name, PatternAutomaton Pattern, bool IsCompound);
}
