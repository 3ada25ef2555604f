using System.Text;

namespace ReportGen.Templates.Liquid;

/// <summary>A template wanted more than it may have; told to the user as a fault.</summary>
internal sealed class TemplateLimitException(string limit) : Exception($"The template exceeds the limit '{limit}'.")
{
    /// <summary>What was exceeded: steps, output, text, list.</summary>
    public string Limit { get; } = limit;
}

/// <summary>How much a template may use; the Liquid library's own limits do not hold for ranges, texts and output.</summary>
internal static class TemplateLimits
{
    /// <summary>Statements run for one section.</summary>
    public const int Steps = 200_000;

    /// <summary>Characters of one section's output.</summary>
    public const int Output = 2_000_000;

    /// <summary>Characters of one value.</summary>
    public const int Text = 100_000;

    /// <summary>Items of one list or range.</summary>
    public const int Items = 10_000;
}

/// <summary>Collects output up to the limit.</summary>
internal sealed class BoundedWriter : StringWriter
{
    public BoundedWriter()
        : base(System.Globalization.CultureInfo.InvariantCulture) => NewLine = "\n";

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.Unicode;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        Check(1);
        base.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        base.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        base.Write(buffer, index, count);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    private void Check(int more)
    {
        if (GetStringBuilder().Length + more > TemplateLimits.Output)
            throw new TemplateLimitException("output");
    }
}
