using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>Who is at home with the tools: at least 3 videos, 20 % of the creator's videos and 2 weeks with the tool.</summary>
internal sealed class ToolAdoptionMaker : IIndicatorMaker
{
    public string Id => "tool_adoption";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (context.Names.Tools.Length == 0)
            return Shell.Missing(Id, "fraction", "no_tools", context);
        var now = new Adoption(context, context.Current);
        var before = context.Previous is null ? null : new Adoption(context, context.Previous);
        return new Work(context, now, before).Make(Id);
    }

    private sealed class Work(MeasureContext context, Adoption now, Adoption? before)
    {
        private static readonly string[] Counts = ["0", "1", "2", "3"];

        public IndicatorDraft Make(string id)
        {
            var gap = Both("gap", a => a.Gap(a.AnyTool));
            return new IndicatorDraft(Shell.Of(id, context) with
            {
                Weeks = Weeks(Shell.Headline, (a, w) => a.Week(w)),
                WeekSeries =
                [
                    .. CreatorIndex.TierOrder.Select(t => Weeks("tool_" + CreatorIndex.TierCodes[t], (a, w) => a.Week(w, i => a.Tier(i) == t))),
                    Weeks("gap", (a, w) => a.WeekGap(w)),
                    .. ByTool((tool, t) => Weeks("use_" + tool, (a, w) => a.WeekOfTool(w, t)), s => s.Key),
                ],
                Flags = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("gap_narrowed", Clear(gap, -1)), KeyValuePair.Create("gap_widened", Clear(gap, 1))]),
            }, Both(Shell.Headline, a => a.Share(a.AnyTool)))
            {
                Parts = [gap, Shell.Plain("eligible", "count", now.Home.Eligible, before?.Home.Eligible)],
                Groups = [.. Groups()],
            };
        }

        private IEnumerable<GroupDraft> Groups()
        {
            yield return new("tool", [.. Tools((a, t) => a.Share(a.With(t)))]);
            yield return new("count", [.. Counts.Select((key, n) => Both(key, a => a.Share(i => Math.Min(3, a.Home.Number[i]) == n)))]);
            yield return new("tier", [.. CreatorIndex.TierOrder.Select(t => Both(CreatorIndex.TierCodes[t], a => a.Share(a.AnyTool, i => a.Tier(i) == t)))]);
            yield return new("tool_gap", [.. Tools((a, t) => a.Gap(a.With(t)))]);
            foreach (var tier in CreatorIndex.TierOrder)
                yield return new("tool_" + CreatorIndex.TierCodes[tier], [.. Tools((a, t) => a.Share(a.With(t), i => a.Tier(i) == tier))]);
        }

        private Draft Both(string key, Func<Adoption, Quantity> of) =>
            context.Calculator.Compare(new Label(key, "fraction", ChangeKind.Points), of(now), before is null ? null : of(before));

        private IEnumerable<Draft> Tools(Func<Adoption, int, Quantity> of) => ByTool((tool, t) => Both(tool, a => of(a, t)), d => d.Measure.Key);

        private IEnumerable<T> ByTool<T>(Func<string, int, T> of, Func<T, string> key) => context.Names.Tools.Select(of).OrderBy(key, StringComparer.Ordinal);

        private WeekSeries Weeks(string key, Func<Adoption, int, Quantity> of) => context.Series(key, (q, w) => of(q.Quarter == 0 ? now : before!, w));

        private static bool Clear(Draft gap, int sign) => Family.Finish([gap], widen: false)[0].Change is { Significant: true } change && Math.Sign(change.Value) == sign;
    }
}
