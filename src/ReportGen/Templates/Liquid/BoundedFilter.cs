using Fluid;
using Fluid.Values;

namespace ReportGen.Templates.Liquid;

/// <summary>Filters that pay for the characters and items they touch, and whose result cannot grow beyond what a value may hold.</summary>
internal static class BoundedFilter
{
    // An item of a list costs about as much as some dozens of characters (it is compared, copied, its members made).
    private const int ItemCost = 64;

    /// <summary>The filter within bounds.</summary>
    public static FilterDelegate Of(string name, FilterDelegate filter) => async (input, arguments, context) =>
    {
        var budget = Budget(context);
        budget.Charge(Cost(input, context));
        for (var i = 0; i < arguments.Count; i++)
            budget.Charge(Cost(arguments.At(i), context));
        if (name == "replace")
            CheckReplace(input.ToStringValue(), arguments.At(0).ToStringValue(), arguments.At(1).ToStringValue());
        var result = await filter(input, arguments, context).ConfigureAwait(false);
        if (result is StringValue && result.ToStringValue().Length > TemplateLimits.Text)
            throw new TemplateLimitException("text");
        return result;
    };

    /// <summary>What the running section has used.</summary>
    public static RenderBudget Budget(TemplateContext context) => (RenderBudget)context.AmbientValues[LiquidRenderer.BudgetKey];

    private static long Cost(FluidValue value, TemplateContext context) => value switch
    {
        StringValue text => Text(text.ToStringValue()),
        ArrayValue list => 1 + ((long)ItemCost * list.Enumerate(context).Count()),
        _ => 1,
    };

    private static long Text(string text) => text.Length <= TemplateLimits.Text ? 1 + text.Length : throw new TemplateLimitException("text");

    // A replacement can ask for billions of characters in one step, so its size is worked out first.
    private static void CheckReplace(string text, string old, string replacement)
    {
        if (old.Length == 0 || replacement.Length <= old.Length)
            return;
        long length = text.Length;
        for (var at = text.IndexOf(old, StringComparison.Ordinal); at >= 0; at = text.IndexOf(old, at + old.Length, StringComparison.Ordinal))
            length += replacement.Length - old.Length;
        if (length > TemplateLimits.Text)
            throw new TemplateLimitException("text");
    }
}
