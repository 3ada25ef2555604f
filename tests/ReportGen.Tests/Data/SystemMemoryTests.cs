using ReportGen.Data;

namespace ReportGen.Tests.Data;

public class SystemMemoryTests
{
    /// <summary>Few bytes come from the allocator, two million and more from the system; memory that was used before is as good as new.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(700_001)]
    public void It_is_zero_at_first_and_holds_what_is_put_there(int length)
    {
        for (var round = 0; round < 3; round++)
        {
            using var memory = new SystemMemory<long>(length);
            Assert.Equal(length, memory.Length);
            Assert.False(memory.Slice(0, length).ContainsAnyExcept(0));
            for (var at = 0; at < length; at++)
                memory[at] = at + 1L;
            Assert.Equal(length * (length + 1L) / 2, memory.Slice(0, length).ToArray().Sum());
        }
    }
}
