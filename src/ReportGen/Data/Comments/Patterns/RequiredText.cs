namespace ReportGen.Data.Comments;

/// <summary>
/// Short texts of which a regular expression needs at least one to match anywhere (the filter of RE2's FilteredRE2). Most comments hold none of
/// them, and looking for many texts at once is far cheaper than running the expression.
/// </summary>
internal static class RequiredText
{
    private const int MostTexts = 2_000;
    private const int Longest = 8;

    /// <summary>The texts of one expression; null where it needs none, or is written in a way that is not understood.</summary>
    public static IReadOnlyCollection<string>? Of(string pattern)
    {
        try
        {
            return Look(PatternParser.Parse(pattern, PatternUse.Loose)).Best;
        }
        catch (Exception fault) when (fault is NotSupportedException or FormatException)
        {
            return null;
        }
    }

    /// <summary>What is known of a part of an expression.</summary>
    /// <param name="Exact">All that it can match; null where that is too much.</param>
    /// <param name="Needed">Texts of which it needs one; null where it needs none.</param>
    private sealed record Known(HashSet<string>? Exact, HashSet<string>? Needed)
    {
        public HashSet<string>? Best => Better(IsUseful(Exact) ? Shortest(Exact!) : null, Needed);
    }

    private static Known Look(PatternNode node) => node switch
    {
        PatternNode.Of one => new Known(one.Set.Listed is { } listed ? Set(listed.Select(c => c.ToString())) : null, null),
        PatternNode.Sequence sequence => Look(sequence),
        PatternNode.Choice choice => Look(choice),
        PatternNode.Repeat repeat => Look(repeat),
        _ => new Known(null, null),
    };

    private static Known Look(PatternNode.Sequence sequence)
    {
        HashSet<string>? best = null;
        var (run, whole) = (Set([""]), true);
        foreach (var item in sequence.Items.Select(Look))
        {
            if (item.Exact is { } exact && Product(run, exact) is { } longer)
            {
                run = longer;
                continue;
            }

            best = Better(best, Better(IsUseful(run) ? Shortest(run) : null, item.Best));
            // A run that has grown too long goes on from what came last.
            (run, whole) = (item.Exact ?? Set([""]), false);
        }

        return whole ? new Known(run, null) : new Known(null, Better(best, IsUseful(run) ? Shortest(run) : null));
    }

    private static Known Look(PatternNode.Choice choice)
    {
        var items = choice.Items.Select(Look).ToArray();
        var exact = items.All(item => item.Exact is not null) ? Set(items.SelectMany(item => item.Exact!)) : null;
        var needed = items.All(item => item.Best is not null) ? Set(items.SelectMany(item => item.Best!)) : null;
        return new Known(exact is { Count: <= MostTexts } ? exact : null, needed is { Count: <= MostTexts } ? needed : null);
    }

    private static Known Look(PatternNode.Repeat repeat)
    {
        var item = Look(repeat.Item);
        var exact = repeat.Most is { } most && item.Exact is { } once ? Times(once, repeat.Least, most) : null;
        return new Known(exact, repeat.Least == 0 ? null : item.Best);
    }

    /// <summary>All that so many of some texts after one another can be; null where that is too much.</summary>
    private static HashSet<string>? Times(HashSet<string> once, int least, int most)
    {
        var (all, run) = (least == 0 ? Set([""]) : Set([]), Set([""]));
        for (var times = 1; times <= most; times++)
        {
            if (Product(run, once) is not { } longer)
                return null;
            run = longer;
            if (times >= least)
                all.UnionWith(run);
        }

        return all.Count <= MostTexts ? all : null;
    }

    private static HashSet<string>? Product(HashSet<string> first, HashSet<string> second)
    {
        if ((long)first.Count * second.Count > MostTexts)
            return null;
        var product = Set(first.SelectMany(start => second.Select(end => start + end)));
        return product.Any(text => text.Length > Longest) ? null : product;
    }

    /// <summary>The ones that fewer comments hold.</summary>
    private static HashSet<string>? Better(HashSet<string>? one, HashSet<string>? other)
    {
        if (one is null || other is null)
            return one ?? other;
        return Commonness(one) <= Commonness(other) ? one : other;
    }

    /// <summary>Roughly how often one of the texts begins at a place of a comment: there are ten digits, some thirty letters, two thousand Han characters in use.</summary>
    private static double Commonness(HashSet<string> texts) =>
        texts.Sum(text => text.Aggregate(1.0, (share, c) => share * (char.IsAsciiDigit(c) ? 0.1 : c <= '\x7F' ? 0.03 : 0.0005)));

    private static bool IsUseful(HashSet<string>? texts) => texts is { Count: > 0 } && texts.All(text => text.Length > 0);

    /// <summary>Without texts that hold another of them.</summary>
    private static HashSet<string> Shortest(HashSet<string> texts) => Set(texts.Where(text => !HoldsOther(text, texts)));

    private static bool HoldsOther(string text, HashSet<string> texts)
    {
        var lookup = texts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = 1; start + length <= text.Length; length++)
            {
                if (length < text.Length && lookup.Contains(text.AsSpan(start, length)))
                    return true;
            }
        }

        return false;
    }

    private static HashSet<string> Set(IEnumerable<string> texts) => new(texts, StringComparer.Ordinal);
}
