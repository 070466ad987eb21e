using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace Xinhuo.Platform.Web;

/// <summary>
/// A page leaves the house in one piece. Razor flushes its writer after every piece of ready HTML, and the framework's own writer wakes the
/// network each time: dozens of times for a page that is finished a moment later.
/// </summary>
internal sealed class WholePages : IHttpResponseStreamWriterFactory
{
    public TextWriter CreateWriter(Stream stream, Encoding encoding) => new PageWriter(stream, encoding);

    /// <summary>Gathers characters in a borrowed array, and sends them when the page is closed.</summary>
    private sealed class PageWriter(Stream stream, Encoding encoding) : TextWriter
    {
        private const int AtFirst = 32 * 1024;

        private char[] _text = ArrayPool<char>.Shared.Rent(AtFirst);
        private int _length;

        public override Encoding Encoding => encoding;

        public override void Write(char value)
        {
            if (_length == _text.Length)
                Grow(1);
            _text[_length++] = value;
        }

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (buffer.Length > _text.Length - _length)
                Grow(buffer.Length);
            buffer.CopyTo(_text.AsSpan(_length));
            _length += buffer.Length;
        }

        public override Task WriteAsync(char value)
        {
            Write(value);
            return Task.CompletedTask;
        }

        public override Task WriteAsync(string? value)
        {
            Write(value.AsSpan());
            return Task.CompletedTask;
        }

        public override Task WriteAsync(char[] buffer, int index, int count)
        {
            Write(buffer.AsSpan(index, count));
            return Task.CompletedTask;
        }

        public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return Task.CompletedTask;
        }

        public override void Flush() { }

        public override Task FlushAsync() => Task.CompletedTask;

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override async ValueTask DisposeAsync()
        {
            await Send();
            await base.DisposeAsync();
        }

        private async ValueTask Send()
        {
            var (text, length) = (_text, _length);
            (_text, _length) = ([], 0);
            var bytes = ArrayPool<byte>.Shared.Rent(encoding.GetByteCount(text.AsSpan(0, length)));
            try
            {
                if (length > 0)
                    await stream.WriteAsync(bytes.AsMemory(0, encoding.GetBytes(text.AsSpan(0, length), bytes)));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes);
                if (text.Length > 0)
                    ArrayPool<char>.Shared.Return(text);
            }
        }

        private void Grow(int by)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + by));
            _text.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_text);
            _text = larger;
        }
    }
}
