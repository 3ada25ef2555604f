using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>The raw comparison with other outcomes, and without the largest creators.</summary>
internal sealed class OutcomeVariants(MeasureContext context, ToolUse use, Contrasts contrasts)
{
    private const double TopShare = 0.01;
    private static readonly string[] Kinds = ["likes", "comments", "shares"];

    private readonly QuarterData _quarter = use.Quarter;

    /// <summary>
    /// Likes, comments and shares by plays over 7 days: the data do not split the first hour. Interactions of the first hour by all plays of 7 days,
    /// and the first hour without the tool texts that the comments file shows in it.
    /// </summary>
    public IEnumerable<Draft> Outcomes()
    {
        var arms = use.Raw();
        yield return contrasts.OfMeans("per_total_plays", TotalPlays(), arms);
        yield return _quarter.Window.Has("comments") ? contrasts.OfMeans("without_tool_texts", WithoutToolTexts(), arms) : Draft.Missing("without_tool_texts", "fraction", "no_comments_file");
        var young = _quarter.FixedAge;
        for (var k = 0; k < Kinds.Length; k++)
            yield return contrasts.OfMeans(Kinds[k], new Response(_quarter.Published[1], young[k + 1], young[0]), arms);
    }

    /// <summary>Tool texts of the first hour as a share of the treated's first-hour interactions; not available without a comments file.</summary>
    public Draft ToolTextShare()
    {
        if (!_quarter.Window.Has("comments"))
            return Draft.Missing("tool_texts_share", "fraction", "no_comments_file");
        var treated = use.Raw().Treated;
        var share = context.Calculator.Ratio(Columns.Keep(ToolTexts(), i => treated[i]), Columns.Keep(use.FirstHour.Answers, i => treated[i]));
        return context.Calculator.Compare(new Label("tool_texts_share", "fraction", ChangeKind.Points), share, null);
    }

    /// <summary>(g) Who is left without the hundredth of the compared creators (rounded up) with the most plays.</summary>
    public Arms WithoutTop()
    {
        var arms = use.Raw().Where(use.FirstHour.Has);
        var plays = _quarter.Activity[0];
        var compared = Enumerable.Range(0, context.Count).Where(i => arms.Treated[i] || arms.Control[i]).OrderByDescending(i => plays[i]).ThenBy(i => i).ToArray();
        var top = compared.Take((int)Math.Ceiling(TopShare * compared.Length)).ToHashSet();
        return arms.Where(i => !top.Contains(i));
    }

    private Response TotalPlays() => Response.FirstHour(_quarter.Table("first-hour-of-seven-days", new SqlCall("first_hour_of_seven_days", 5, _quarter.WholeQuarter()), 1));

    private Response WithoutToolTexts()
    {
        var texts = ToolTexts();
        var all = use.FirstHour;
        return new Response(all.Videos, Columns.Of(context.Count, i => Math.Max(0, all.Answers[i] - texts[i])), all.Plays);
    }

    private double[] ToolTexts() => _quarter.Table("tool-texts", new SqlCall("tool_texts", 3, _quarter.WholeQuarter()), 1)[0];
}
