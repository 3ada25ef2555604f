using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportGen.Templates.Parameters;

/// <summary>What kind of value a parameter takes.</summary>
internal enum ParameterType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A number; a point is the decimal mark.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A day: 2025-03-01.</summary>
    Date,

    /// <summary>A colour: #RRGGBB.</summary>
    Color,
}

/// <summary>A parameter of a template, as <c>template.yaml</c> declares it.</summary>
/// <param name="Name">Its name, as in <c>{{ parameters.NAME }}</c>.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Default">Its value where none is given.</param>
internal sealed record ParameterDefinition(string Name, ParameterType Type, string Default)
{
    /// <summary>The most characters of a value.</summary>
    public const int MostCharacters = 10_000;

    /// <summary>What it is for, by language; under an empty key for all.</summary>
    public ImmutableSortedDictionary<string, string> Descriptions { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Least number, or earliest day as text; null for none.</summary>
    public string? Min { get; init; }

    /// <summary>Greatest number, or latest day as text; null for none.</summary>
    public string? Max { get; init; }

    /// <summary>The values allowed; empty for all.</summary>
    public ImmutableArray<string> OneOf { get; init; } = [];

    /// <summary>A regular expression that the whole value must match; null for none.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Names of types as they are written.</summary>
    public static ImmutableArray<string> TypeNames { get; } = ["text", "number", "integer", "boolean", "date", "color"];

    /// <summary>The name of its type.</summary>
    public string TypeName => TypeNames[(int)Type];

    /// <summary>What is allowed, in signs; empty for all of its type.</summary>
    public string Allowed => string.Join(
        ", ", new[] { Min is null ? "" : "≥ " + Min, Max is null ? "" : "≤ " + Max, string.Join(" | ", OneOf), Pattern?.ToString() ?? "" }.Where(t => t.Length > 0));

    /// <summary>What is expected of a value that was refused; null where it is fine.</summary>
    public string? Refusal(string value)
    {
        if (value.Length > MostCharacters)
            return string.Create(CultureInfo.InvariantCulture, $"≤ {MostCharacters}");
        if (Value(value) is null)
            return TypeName;
        if (!OneOf.IsEmpty && !OneOf.Contains(value))
            return string.Join(" | ", OneOf);
        if (Min is not null && Compare(value, Min) < 0)
            return "≥ " + Min;
        if (Max is not null && Compare(value, Max) > 0)
            return "≤ " + Max;
        return Pattern is null || Pattern.Match(value) is { Success: true, Index: 0 } match && match.Length == value.Length ? null : Pattern.ToString();
    }

    /// <summary>The value as templates see it: a number, a truth value or text; null where it is none of its type.</summary>
    public object? Value(string text) => Type switch
    {
        ParameterType.Number => Number(text),
        ParameterType.Integer => Number(text) is { } n && n == Math.Floor(n) ? n : null,
        ParameterType.Boolean => text switch { "true" => true, "false" => false, _ => null },
        ParameterType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
        ParameterType.Color => Typesetting.Geometry.Color.TryFromHex(text, out _) ? text : null,
        _ => text,
    };

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15 ? number : null;

    private int Compare(string value, string bound) => Type is ParameterType.Number or ParameterType.Integer
        ? Nullable.Compare(Number(value), Number(bound))
        : string.CompareOrdinal(value, bound);
}
