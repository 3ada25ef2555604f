using System.Collections.Immutable;

namespace ReportGen.Templates.Liquid;

/// <summary>The filters, tags and words that templates may use. What could read files, grow without end or depend on the clock is left out.</summary>
internal static class FilterNames
{
    /// <summary>Filters of the project.</summary>
    public static ImmutableArray<string> Own { get; } =
    [
        "number", "signed_number", "percent", "signed_percent", "points", "change", "magnitude", "interval", "compact", "date", "day", "week",
        "quarter", "direction", "comparison", "label", "labels", "reason", "phrase", "previous_value", "claims", "value", "definition", "list",
    ];

    /// <summary>Names of the sentences of <c>claims</c>.</summary>
    public static ImmutableArray<string> Claims { get; } = ["up", "down", "flat", "small", "none"];

    /// <summary>Standard filters that are kept.</summary>
    public static ImmutableArray<string> Standard { get; } =
    [
        "plus", "minus", "times", "divided_by", "modulo", "abs", "round", "ceil", "floor", "at_least", "at_most", "default", "size", "first", "last",
        "upcase", "downcase", "capitalize", "strip", "append", "prepend", "replace", "remove", "truncate", "slice", "where", "sort", "map", "reverse", "uniq", "join", "split",
    ];

    /// <summary>Tags.</summary>
    public static ImmutableArray<string> Tags { get; } =
    [
        "if", "elsif", "else", "endif", "unless", "endunless", "for", "endfor", "break", "continue", "assign", "capture", "endcapture", "case", "when",
        "endcase", "comment", "endcomment", "raw", "endraw",
    ];

    /// <summary>Words of expressions that name no value.</summary>
    public static ImmutableHashSet<string> Words { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "and", "or", "contains", "true", "false", "nil", "null", "empty", "blank", "in", "reversed", "limit", "offset", "forloop", "not");
}
