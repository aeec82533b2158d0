#pragma once

namespace workbench {

/// Where each pixel of a changed picture comes from: the pixel (x, y) shows what was at
/// (xx * x + xy * y + atX, yx * x + yy * y + atY). Whole numbers are the centres of pixels.
struct Mapping
{
    double xx = 1;
    double xy = 0;
    double yx = 0;
    double yy = 1;
    double atX = 0;
    double atY = 0;

    /// This change, and the other of what came out.
    Mapping then(const Mapping &other) const;
    /// Nothing but flips and shifts by whole pixels: no two pixels are mixed.
    bool isWhole() const;
    bool operator==(const Mapping &) const = default;
};

/// Changes of a picture of that size; rotation and zoom keep its centre.
Mapping horizontalFlip(double width);
Mapping verticalFlip(double height);
/// To the right and down.
Mapping shift(double x, double y);
/// Counterclockwise, as torchvision's rotate.
Mapping rotation(double degrees, double width, double height);
/// Above 1 things become larger.
Mapping zoom(double factor, double width, double height);

} // namespace workbench
