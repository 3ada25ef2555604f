using System.Text;

namespace ReportGen.Templates.Liquid;

/// <summary>A template wanted more than it may have; told to the user as a fault.</summary>
internal sealed class TemplateLimitException(string limit) : Exception($"The template exceeds the limit '{limit}'.")
{
    /// <summary>What was exceeded: steps, output, text, work.</summary>
    public string Limit { get; } = limit;
}

/// <summary>How much a template may use; the Liquid library's own limits do not hold for ranges, texts and output.</summary>
internal static class TemplateLimits
{
    /// <summary>Statements run for one section.</summary>
    public const int Steps = 200_000;

    /// <summary>Characters of one section's output.</summary>
    public const int Output = 1_000_000;

    /// <summary>Characters of all sections' output.</summary>
    public const int AllOutput = 3_000_000;

    /// <summary>Characters of one value.</summary>
    public const int Text = 100_000;

    /// <summary>Characters touched by filters, loops and captured text of one section.</summary>
    public const long Work = 40_000_000;

    /// <summary>Blocks such as <c>if</c> and <c>for</c> inside each other.</summary>
    public const int Nesting = 40;

    /// <summary>Brackets inside each other in one tag.</summary>
    public const int Brackets = 8;

    /// <summary>Characters of one tag.</summary>
    public const int Tag = 4_000;

    /// <summary>Charts drawn for one paper, small ones on cards included.</summary>
    public const int Charts = 400;
}

/// <summary>What rendering one section has used. The library counts neither turns of loops over plain text nor characters.</summary>
internal sealed class RenderBudget
{
    private int _turns;
    private long _work;

    /// <summary>A turn of a loop; its body may go to captured text, which nobody else counts.</summary>
    /// <param name="body">Characters of the loop's body.</param>
    public void Turn(int body)
    {
        if (++_turns > TemplateLimits.Steps)
            throw new TemplateLimitException("steps");
        Charge(body);
    }

    /// <summary>Characters read or written.</summary>
    public void Charge(long characters)
    {
        _work += characters;
        if (_work > TemplateLimits.Work)
            throw new TemplateLimitException("work");
    }
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
